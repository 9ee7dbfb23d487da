package gridborne.billing.cashout;

import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.grid.OperationState;
import gridborne.grid.OperationState.Refused;
import gridborne.payment.CashOutFact;
import gridborne.payment.CashOutState;
import gridborne.payment.CashOutState.Redeeming;
import gridborne.payment.CashOutState.Reserving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Hears from the journal what the contract said. */
@ApplicationScoped
class OnChainStep {

    private static final long NEXT_LOOK_SECONDS = 2;

    @Inject
    private Journal journal;

    @Inject
    private Claims claims;

    @Inject
    private Contradiction contradiction;

    void take(StoredCashOut stored) {
        OperationState said = stored.operation().flatMap(journal::entry)
                .map(JournalEntry::state).orElseThrow(() -> new IllegalStateException(
                        "Cash-out " + stored.id() + " waits for no operation."));
        Optional<CashOutFact> fact = fact(stored.cashOut().state(), said);
        if (fact.isPresent()) {
            claims.learn(stored.id(), fact.get());
        } else if (said instanceof Refused refused) {
            contradiction.take(stored, EscrowAnswer.of(said), refused.reason());
        } else {
            claims.later(stored.id(), NEXT_LOOK_SECONDS);
        }
    }

    /** What has come of the step; nothing while it is open, or where the chain contradicts it. */
    static Optional<CashOutFact> fact(CashOutState state, OperationState said) {
        EscrowAnswer answer = EscrowAnswer.of(said);
        boolean done = answer == EscrowAnswer.DONE;
        if (state instanceof Reserving) {
            return done ? Optional.of(new CashOutFact.Escrowed())
                    : said instanceof Refused no
                            ? Optional.of(new CashOutFact.EscrowRefused(no.reason()))
                            : Optional.empty();
        }
        if (state instanceof Redeeming) {
            return done || answer == EscrowAnswer.REDEEMED_BEFORE
                    ? Optional.of(new CashOutFact.CoinsRedeemed()) : Optional.empty();
        }
        return done || answer == EscrowAnswer.RELEASED_BEFORE
                ? Optional.of(new CashOutFact.CoinsReleased()) : Optional.empty();
    }
}
