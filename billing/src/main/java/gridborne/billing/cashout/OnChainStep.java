package gridborne.billing.cashout;

import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.grid.OperationState;
import gridborne.grid.OperationState.Confirmed;
import gridborne.grid.OperationState.Refused;
import gridborne.payment.CashOutFact;
import gridborne.payment.CashOutState;
import gridborne.payment.CashOutState.Redeeming;
import gridborne.payment.CashOutState.Reserving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hears from the journal what the contract said. */
@ApplicationScoped
class OnChainStep {

    private static final Logger LOG = Logger.getLogger(OnChainStep.class.getName());
    private static final long NEXT_LOOK_SECONDS = 2;
    private static final long HOUR_SECONDS = 3_600;

    @Inject
    private Journal journal;

    @Inject
    private Claims claims;

    void take(StoredCashOut stored) {
        OperationState said = stored.operation().flatMap(journal::entry)
                .map(JournalEntry::state).orElseThrow(() -> new IllegalStateException(
                        "Cash-out " + stored.id() + " waits for no operation."));
        if (said instanceof Confirmed) {
            claims.learn(stored.id(), confirmed(stored.cashOut().state()));
        } else if (said instanceof Refused refused) {
            refused(stored, refused.reason());
        } else {
            claims.later(stored.id(), NEXT_LOOK_SECONDS);
        }
    }

    private static CashOutFact confirmed(CashOutState state) {
        if (state instanceof Reserving) {
            return new CashOutFact.Escrowed();
        }
        return state instanceof Redeeming ? new CashOutFact.CoinsRedeemed()
                : new CashOutFact.CoinsReleased();
    }

    /** Coins in escrow can always be redeemed or released; a no to that is for a person to see. */
    private void refused(StoredCashOut stored, String reason) {
        if (stored.cashOut().state() instanceof Reserving) {
            claims.learn(stored.id(), new CashOutFact.EscrowRefused(reason));
        } else {
            LOG.log(Level.SEVERE, "Cash-out {0}: the contract refused to settle its escrow: {1}",
                    new Object[] {stored.id(), reason});
            claims.later(stored.id(), HOUR_SECONDS);
        }
    }
}
