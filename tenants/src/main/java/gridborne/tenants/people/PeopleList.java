package gridborne.tenants.people;

import gridborne.grid.AccountNumber;
import gridborne.tenants.database.Condition;
import gridborne.tenants.database.Found;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people a page at a time, however many there are. */
@ApplicationScoped
@Transactional
public class PeopleList {

    private static final RolesColumn ROLES = new RolesColumn();
    static final String SELECT = """
            select p.id, p.login, p.name, p.roles, p.account, p.locked_at, p.merged_into
            from tenant_person p where\s""";

    @Inject
    private Sql sql;

    public int count(PeopleFilter filter) {
        Condition condition = filter.condition();
        return sql.row("select count(*) from tenant_person p where " + condition.sql(),
                row -> row.getInt(1), condition.values()).orElseThrow();
    }

    /** With one look at all people where a text was typed that few contain. */
    public Found<PeopleFilter> find(PeopleFilter filter) {
        Condition condition = filter.condition();
        return Found.of(filter, filter.text(), most -> sql.rows(
                "select p.id from tenant_person p where " + condition.sql() + " limit ?",
                row -> new PersonId(row.getObject("id", UUID.class)), condition.values(most)),
                filter::leaving, this::count);
    }

    public List<ListedPerson> page(PeopleFilter filter, PeopleOrder order, boolean descending,
                                   long first, int most) {
        Condition condition = filter.condition();
        return sql.rows(SELECT + condition.sql() + " order by " + order.sql(descending)
                + " limit ? offset ?", PeopleList::listed, condition.values(most, first));
    }

    public Optional<ListedPerson> one(PersonId id) {
        return sql.row(SELECT + "p.id = ?", PeopleList::listed, id.value());
    }

    static ListedPerson listed(ResultSet row) throws SQLException {
        Person person = new Person(new PersonId(row.getObject("id", UUID.class)),
                row.getString("login"), row.getString("name"),
                ROLES.convertToEntityAttribute(row.getString("roles")),
                Optional.ofNullable(row.getObject("account", Long.class)).map(AccountNumber::new));
        return new ListedPerson(person, Optional.ofNullable(Sql.instant(row, "locked_at")),
                Optional.ofNullable(row.getObject("merged_into", UUID.class)).map(PersonId::new));
    }
}
