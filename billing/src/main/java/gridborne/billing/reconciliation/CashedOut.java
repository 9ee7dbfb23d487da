package gridborne.billing.reconciliation;

import gridborne.billing.cashout.EscrowAnswer;
import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The coins that left the book because producers were paid (S7.5). One that is under way counts by
 * what the chain has confirmed, not by the step that was noted: between the two, coins and money
 * would differ for as long as nobody has looked.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CashedOut {

    /** Of one moment: a cash-out that is paid meanwhile is in neither or both of two readings. */
    private static final String LEAVING = """
            select coalesce(sum(microcoins), 0)::bigint as microcoins, null::bigint as redeemed,
                null::bigint as released
            from billing_cash_out where state = 'PAID'
            union all
            select c.microcoins, max(s.operation) filter (where s.state = 'REDEEMING'),
                max(s.operation) filter (where s.state = 'RELEASING')
            from billing_cash_out c join billing_cash_out_step s on s.cash_out = c.id
            where c.state in ('REDEEMING', 'RETURNING', 'RELEASING')
            group by c.id, c.microcoins
            having bool_or(s.state = 'REDEEMING')""";

    /** What was paid has no operation that anybody still waits for. */
    private record Leaving(Coins coins, Optional<SequenceNumber> redeemed,
                           Optional<SequenceNumber> released) {
    }

    @Inject
    private Sql sql;

    @Inject
    private Journal journal;

    Coins coins() {
        return sql.rows(LEAVING, CashedOut::leaving).stream().filter(this::isOutOfTheBook)
                .map(Leaving::coins).reduce(Coins.ZERO, Coins::plus);
    }

    private static Leaving leaving(ResultSet row) throws SQLException {
        return new Leaving(new Coins(row.getLong("microcoins")), operation(row, "redeemed"),
                operation(row, "released"));
    }

    private static Optional<SequenceNumber> operation(ResultSet row, String column)
            throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(SequenceNumber::new);
    }

    private boolean isOutOfTheBook(Leaving cashOut) {
        boolean back = cashOut.released()
                .filter(operation -> is(operation, EscrowAnswer.RELEASED_BEFORE)).isPresent();
        return !back && cashOut.redeemed()
                .map(operation -> is(operation, EscrowAnswer.REDEEMED_BEFORE)).orElse(true);
    }

    /** By this operation, or by another one before it. */
    private boolean is(SequenceNumber operation, EscrowAnswer before) {
        return journal.entry(operation).map(JournalEntry::state).map(EscrowAnswer::of)
                .filter(answer -> answer == EscrowAnswer.DONE || answer == before).isPresent();
    }
}
