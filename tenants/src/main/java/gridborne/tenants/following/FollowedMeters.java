package gridborne.tenants.following;

import gridborne.grid.MeterNumber;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The meters that people of the current tenant follow. */
@ApplicationScoped
@Transactional
public class FollowedMeters {

    /** More than fit on a page nobody keeps an eye on. */
    public static final int MOST = 24;

    @Inject
    private Sql sql;

    /** In the order in which they were followed. */
    public List<MeterNumber> of(PersonId person) {
        return sql.rows("""
                select meter from tenant_followed_meter where person = ?
                order by since, meter limit ?""",
                row -> new MeterNumber(row.getLong("meter")), person.value(), MOST);
    }

    /** Whether there was room; following twice is following. */
    public boolean follow(PersonId person, MeterNumber meter) {
        List<MeterNumber> before = of(person);
        if (before.contains(meter)) {
            return true;
        }
        if (before.size() >= MOST) {
            return false;
        }
        sql.change("""
                insert into tenant_followed_meter (person, meter) values (?, ?)
                on conflict do nothing""", person.value(), meter.value());
        return true;
    }

    public void unfollow(PersonId person, MeterNumber meter) {
        sql.change("delete from tenant_followed_meter where person = ? and meter = ?",
                person.value(), meter.value());
    }
}
