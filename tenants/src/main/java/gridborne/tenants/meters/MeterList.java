package gridborne.tenants.meters;

import gridborne.energy.GridClock;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;
import gridborne.tenants.database.Condition;
import gridborne.tenants.database.Found;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of meters a page at a time, however many there are. */
@ApplicationScoped
@Transactional
public class MeterList {

    @Inject
    private Sql sql;

    @Inject
    private GridClock clock;

    public int count(MeterFilter filter) {
        Condition condition = filter.condition(silentBefore());
        return sql.row("select count(*) from tenant_meter m where " + condition.sql(),
                row -> row.getInt(1), condition.values()).orElseThrow();
    }

    /** With one look at the register where a text was typed that few contain. */
    public Found<MeterFilter> find(MeterFilter filter) {
        Condition condition = filter.condition(silentBefore());
        return Found.of(filter, filter.text(), most -> sql.rows(
                "select m.number from tenant_meter m where " + condition.sql() + " limit ?",
                row -> new MeterNumber(row.getLong("number")), condition.values(most)),
                filter::leaving, this::count);
    }

    /** What belongs to the page is joined after the page is chosen. */
    public List<ListedMeter> page(MeterFilter filter, MeterOrder order, boolean descending,
                                  long first, int most) {
        return page(filter.condition(silentBefore()), order, descending, first, most);
    }

    /** Of one owner, by code. */
    public List<ListedMeter> ownedBy(AccountNumber owner, int most) {
        return page(new Condition().and(true, "m.owner = ?", owner.value()), MeterOrder.CODE,
                false, 0, most);
    }

    private List<ListedMeter> page(Condition condition, MeterOrder order, boolean descending,
                                   long first, int most) {
        return sql.rows("with page as (select m.* from tenant_meter m where " + condition.sql()
                + " order by " + order.sql(descending) + " limit ? offset ?)" + """
                 select m.number, m.code, m.name, m.kind, m.direction, m.connection_power_w,
                        m.retired, p.id as owner, coalesce(p.name, l.name, '') as owner_name,
                        s.meter is not null as protected,
                        not m.retired and r.heard_at < ? as silent
                 from page m
                 left join tenant_person p on p.account = m.owner
                 left join tenant_pool l on l.account = m.owner
                 left join tenant_protected_meter s on s.meter = m.number
                 left join tenant_register r on r.meter = m.number
                 order by\s""" + order.sql(descending), MeterList::listed,
                condition.values(most, first, silentBefore()));
    }

    private Instant silentBefore() {
        return Feed.silentBefore(clock.now());
    }

    private static ListedMeter listed(ResultSet row) throws SQLException {
        return new ListedMeter(new MeterNumber(row.getLong("number")),
                new MeterCode(row.getString("code")), row.getString("name"),
                MeterKind.valueOf(row.getString("kind")),
                Direction.valueOf(row.getString("direction")),
                Optional.ofNullable(row.getObject("owner", UUID.class)).map(PersonId::new),
                row.getString("owner_name"), row.getLong("connection_power_w"),
                row.getBoolean("protected"), row.getBoolean("silent"),
                row.getBoolean("retired"));
    }
}
