package gridborne.billing.cashout;

import gridborne.grid.Book;
import gridborne.grid.Cause;
import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.grid.OperationState;
import gridborne.payment.CashOut.BankState;
import gridborne.payment.CashOutFact;
import gridborne.payment.CashOutId;
import gridborne.payment.NotedReason;
import gridborne.tenants.alarms.AlarmKind;
import gridborne.tenants.alarms.Alarms;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the worker writes before and after its questions, each in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Claims {

    private static final Logger LOG = Logger.getLogger(Claims.class.getName());
    private static final Cause OURSELVES = new Cause("gridborne", "cash-out");
    private static final int ALARM_AFTER = 5;

    @Inject
    private CashOutRows rows;

    @Inject
    private Moves moves;

    @Inject
    private Book book;

    @Inject
    private Journal journal;

    @Inject
    private CurrentTenant current;

    @Inject
    private Alarms alarms;

    Optional<StoredCashOut> next() {
        return rows.claim();
    }

    /** What was waited for in vain is over with any news. */
    void learn(CashOutId id, CashOutFact fact) {
        alarms.clear(AlarmKind.CASH_OUT_STUCK, id.toString());
        if (!moves.move(id, fact, OURSELVES)) {
            LOG.log(Level.INFO, "Cash-out {0} had moved on before: {1}", new Object[] {id, fact});
        }
    }

    /** The money has left; how the producer's account calls it is kept with that. */
    void learnOfTransfer(CashOutId id, CashOutFact.Transferred fact, String payment) {
        rows.setDestinationPayment(id, payment);
        learn(id, fact);
    }

    void learnOfReturn(CashOutId id, String payout, String reason) {
        rows.setBank(id, Optional.of(payout), BankState.SENT_BACK);
        learn(id, new CashOutFact.BankReturned(reason));
    }

    void learnThatItIsGone(CashOutId id) {
        rows.giveUp(id);
        learn(id, new CashOutFact.ReversalRefused());
    }

    void seenAtBank(CashOutId id, Optional<String> payout, BankState bank, Long again) {
        alarms.clear(AlarmKind.CASH_OUT_STUCK, id.toString());
        rows.setBank(id, payout, bank);
        rows.later(id, again, true);
    }

    void later(CashOutId id, long seconds) {
        rows.later(id, seconds, true);
    }

    void raise(CashOutId id, String detail) {
        alarms.raise(AlarmKind.CASH_OUT_STUCK, id.toString(), detail);
    }

    /** Unknown: asked about again, less and less often. */
    void unanswered(StoredCashOut stored, String reason) {
        LOG.log(Level.INFO, "Cash-out {0} is asked about again in {1} s, the {2}. time: {3}",
                new Object[] {stored.id(), stored.patienceSeconds(), stored.unanswered() + 1,
                        reason});
        if (stored.unanswered() >= ALARM_AFTER) {
            raise(stored.id(), NotedReason.CASH_OUT_UNANSWERED.sentence(stored.id(),
                    stored.cashOut().money(), stored.unanswered() + 1, reason));
        }
        rows.later(stored.id(), stored.patienceSeconds(), false);
    }

    /**
     * Whether the coins are there for which money is about to be asked. A block that the chain
     * takes back empties the escrow for a moment, and its operation is not confirmed then: only
     * of one that stays confirmed in its block, before and after, is an empty escrow believed.
     */
    SetAside setAside(StoredCashOut stored) {
        Optional<OperationState> before = reserved(stored);
        boolean there = rows.wasAsked(stored.id())
                || book.setAside(CashOutReference.of(current.id(), stored.id())).isPresent();
        return SetAside.of(there, before, reserved(stored));
    }

    private Optional<OperationState> reserved(StoredCashOut stored) {
        return stored.operation().flatMap(journal::entry).map(JournalEntry::state);
    }

    boolean isOld(CashOutId id) {
        return rows.isOld(id);
    }

    boolean takeNextAttempt(StoredCashOut stored) {
        return rows.takeNextAttempt(stored.id(), stored.attempt());
    }
}
