package gridborne.tenants.people;

import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The people in parts, to be taken along; who was merged into somebody is that somebody. */
@ApplicationScoped
@Transactional
public class PeopleExport {

    @Inject
    private Sql sql;

    /** The next after a login. */
    public List<Person> after(String login, int most) {
        return sql.rows(PeopleList.SELECT + "p.login > ? and p.merged_into is null"
                + " order by p.login limit ?", PeopleList::listed, login, most).stream()
                .map(ListedPerson::person).toList();
    }
}
