package gridborne.billing.cashout;

import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The coins in escrow as the steps of open cash-outs tell, each by what the chain confirmed. */
@ApplicationScoped
@Transactional
class EscrowSum {

    private record Asked(Coins coins, SequenceNumber operation, boolean reserves) {
    }

    @Inject
    private Sql sql;

    @Inject
    private Journal journal;

    /** Reserved less redeemed or released; a release after a redemption takes from no escrow. */
    Coins inEscrow() {
        return sql.rows("""
                select c.microcoins, s.operation, s.state = 'RESERVING' as reserves
                from billing_cash_out c
                join billing_cash_out_step s on s.cash_out = c.id
                where c.state in ('RESERVING', 'TRANSFERRING', 'REDEEMING', 'RETURNING',
                                  'RELEASING')
                  and s.operation is not null
                  and (s.state <> 'RELEASING' or not exists (
                      select 1 from billing_cash_out_step r
                      where r.cash_out = c.id and r.state = 'REDEEMING'))""",
                row -> new Asked(new Coins(row.getLong("microcoins")),
                        new SequenceNumber(row.getLong("operation")), row.getBoolean("reserves")))
                .stream().filter(this::isDone)
                .map(asked -> asked.reserves() ? asked.coins() : asked.coins().negated())
                .reduce(Coins.ZERO, Coins::plus);
    }

    /** By the journal, or before it and past it: then it is out of escrow just as well. */
    private boolean isDone(Asked asked) {
        return journal.entry(asked.operation()).map(JournalEntry::state).map(EscrowAnswer::of)
                .filter(answer -> answer != EscrowAnswer.OPEN && answer != EscrowAnswer.REFUSED)
                .isPresent();
    }
}
