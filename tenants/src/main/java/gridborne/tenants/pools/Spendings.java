package gridborne.tenants.pools;

import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.pool.SpendingState;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What pools gave and were asked to give. Whoever calls has locked the pool. */
@ApplicationScoped
@Transactional
public class Spendings {

    @Inject
    private Sql sql;

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(AccountNumber pool, Spending spending) {
        sql.change("""
                insert into tenant_pool_spending (pool, id, meter, microcoins, reason, proposed_by,
                    proposed_at, state, decided_by, decided_at, month, operation)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, pool, id) do update set state = excluded.state,
                    decided_by = excluded.decided_by, decided_at = excluded.decided_at,
                    month = excluded.month, operation = excluded.operation""", pool.value(),
                spending.id(), spending.meter().value(), spending.coins().microcoins(),
                spending.reason(), spending.proposedBy().map(PersonId::value).orElse(null),
                spending.proposedAt(), spending.state().name(),
                spending.decidedBy().map(PersonId::value).orElse(null),
                spending.decidedAt().orElse(null), spending.month().atDay(1),
                spending.operation().map(SequenceNumber::value).orElse(null));
    }

    public Optional<Spending> find(AccountNumber pool, UUID id) {
        return sql.row("select * from tenant_pool_spending where pool = ? and id = ?",
                Spendings::spending, pool.value(), id);
    }

    /** The latest first. */
    public List<Spending> of(AccountNumber pool, int limit) {
        return sql.rows("""
                select * from tenant_pool_spending where pool = ?
                order by proposed_at desc, id limit ?""", Spendings::spending, pool.value(),
                limit);
    }

    public List<Spending> proposed(AccountNumber pool) {
        return sql.rows("""
                select * from tenant_pool_spending where pool = ? and state = 'PROPOSED'
                order by proposed_at, id""", Spendings::spending, pool.value());
    }

    /** What was sent in a month. */
    public List<Spending> sent(AccountNumber pool, YearMonth month) {
        return sql.rows("""
                select * from tenant_pool_spending
                where pool = ? and month = ? and state = 'SENT'""", Spendings::spending,
                pool.value(), month.atDay(1));
    }

    private static Spending spending(ResultSet row) throws SQLException {
        return new Spending(row.getObject("id", UUID.class),
                new MeterNumber(row.getLong("meter")), new Coins(row.getLong("microcoins")),
                row.getString("reason"), person(row, "proposed_by"),
                Sql.instant(row, "proposed_at"), SpendingState.valueOf(row.getString("state")),
                person(row, "decided_by"), Optional.ofNullable(Sql.instant(row, "decided_at")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Optional.ofNullable(row.getObject("operation", Long.class))
                        .map(SequenceNumber::new));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }
}
