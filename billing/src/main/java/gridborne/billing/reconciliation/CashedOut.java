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
import java.util.OptionalLong;

/**
 * The coins that left the book because producers were paid (S7.5). One that is under way counts by
 * what the chain has confirmed, not by the step that was noted: between the two, coins and money
 * would differ for as long as nobody has looked.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CashedOut {

    private record UnderWay(Coins coins, SequenceNumber redeemed, OptionalLong released) {
    }

    @Inject
    private Sql sql;

    @Inject
    private Journal journal;

    Coins coins() {
        Coins paid = sql.row("""
                select coalesce(sum(microcoins), 0)::bigint as microcoins from billing_cash_out
                where state = 'PAID'""", row -> new Coins(row.getLong("microcoins")))
                .orElseThrow();
        return sql.rows("""
                select c.microcoins, max(s.operation) filter (where s.state = 'REDEEMING')
                        as redeemed,
                    max(s.operation) filter (where s.state = 'RELEASING') as released
                from billing_cash_out c join billing_cash_out_step s on s.cash_out = c.id
                where c.state in ('REDEEMING', 'RETURNING', 'RELEASING')
                group by c.id, c.microcoins
                having bool_or(s.state = 'REDEEMING')""", CashedOut::underWay).stream()
                .filter(this::isOutOfTheBook).map(UnderWay::coins).reduce(paid, Coins::plus);
    }

    private static UnderWay underWay(ResultSet row) throws SQLException {
        Optional<Long> released = Optional.ofNullable(row.getObject("released", Long.class));
        return new UnderWay(new Coins(row.getLong("microcoins")),
                new SequenceNumber(row.getLong("redeemed")),
                released.map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    private boolean isOutOfTheBook(UnderWay cashOut) {
        boolean back = cashOut.released().isPresent()
                && is(new SequenceNumber(cashOut.released().getAsLong()),
                        EscrowAnswer.RELEASED_BEFORE);
        return is(cashOut.redeemed(), EscrowAnswer.REDEEMED_BEFORE) && !back;
    }

    /** By this operation, or by another one before it. */
    private boolean is(SequenceNumber operation, EscrowAnswer before) {
        return journal.entry(operation).map(JournalEntry::state).map(EscrowAnswer::of)
                .filter(answer -> answer == EscrowAnswer.DONE || answer == before).isPresent();
    }
}
