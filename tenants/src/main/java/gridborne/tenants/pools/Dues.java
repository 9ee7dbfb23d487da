package gridborne.tenants.pools;

import gridborne.grid.AccountNumber;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Standing amounts as they were given, month by month; appended only. */
@ApplicationScoped
@Transactional
public class Dues {

    @Inject
    private Sql sql;

    public boolean isDone(AccountNumber pool, PersonId person, YearMonth month) {
        return sql.row("select 1 from tenant_pool_due where pool = ? and person = ? and month = ?",
                row -> true, pool.value(), person.value(), month.atDay(1)).isPresent();
    }

    /** Once for each member and month; a second time is a bug, and the row refuses it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(AccountNumber pool, Due due) {
        sql.change("""
                insert into tenant_pool_due (pool, person, month, microcoins, operation, had, at)
                values (?, ?, ?, ?, ?, ?, ?)""", pool.value(), due.person().value(),
                due.month().atDay(1), due.coins().microcoins(),
                due.operation().map(SequenceNumber::value).orElse(null),
                due.had().map(Coins::microcoins).orElse(null), due.at());
    }

    /** The latest first. */
    public List<Due> of(AccountNumber pool, int limit) {
        return sql.rows("""
                select * from tenant_pool_due where pool = ?
                order by month desc, at desc, person limit ?""", Dues::due, pool.value(), limit);
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(new PersonId(row.getObject("person", UUID.class)),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                new Coins(row.getLong("microcoins")),
                Optional.ofNullable(row.getObject("operation", Long.class))
                        .map(SequenceNumber::new),
                Pools.coins(row, "had"), Sql.instant(row, "at"));
    }
}
