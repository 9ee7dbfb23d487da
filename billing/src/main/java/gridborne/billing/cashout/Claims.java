package gridborne.billing.cashout;

import gridborne.grid.Cause;
import gridborne.payment.CashOut.BankState;
import gridborne.payment.CashOutFact;
import gridborne.payment.CashOutId;
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

    Optional<StoredCashOut> next() {
        return rows.claim();
    }

    void learn(CashOutId id, CashOutFact fact) {
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
        rows.setBank(id, payout, bank);
        rows.later(id, again, true);
    }

    void later(CashOutId id, long seconds) {
        rows.later(id, seconds, true);
    }

    /** Unknown: asked about again, less and less often. */
    void unanswered(StoredCashOut stored, String reason) {
        LOG.log(stored.unanswered() < ALARM_AFTER ? Level.INFO : Level.SEVERE,
                "Cash-out {0} is asked about again in {1} s, the {2}. time: {3}", new Object[] {
                        stored.id(), stored.patienceSeconds(), stored.unanswered() + 1, reason});
        rows.later(stored.id(), stored.patienceSeconds(), false);
    }

    boolean isOld(CashOutId id) {
        return rows.isOld(id);
    }

    boolean takeNextAttempt(StoredCashOut stored) {
        return rows.takeNextAttempt(stored.id(), stored.attempt());
    }
}
