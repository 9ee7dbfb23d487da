package gridborne.billing.cashout;

import com.stripe.model.Transfer;
import gridborne.billing.stripe.StripeCall;
import gridborne.billing.stripe.StripeClients;
import gridborne.billing.stripe.StripeReply;
import gridborne.payment.CashOut;
import gridborne.payment.CashOutFact;
import gridborne.payment.NotedReason;
import gridborne.payment.TransferId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * An escrow that was settled past the portal in another way than the cash-out went: a person has to
 * look, so it is an alarm with its remedy. Money that went out although the coins were given back
 * is looked for at Stripe, until somebody has taken it back there.
 */
@ApplicationScoped
class Contradiction {

    private static final long NEXT_LOOK_SECONDS = 60;

    @Inject
    private Claims claims;

    @Inject
    private StripeClients clients;

    void take(StoredCashOut stored, EscrowAnswer answer, String reason) {
        claims.raise(stored.id(), words(stored, answer, reason));
        Optional<TransferId> sent = stored.cashOut().state().sent();
        if (sent.isPresent() && isTakenBack(sent.get())) {
            claims.learn(stored.id(),
                    new CashOutFact.Reversed(NotedReason.TAKEN_BACK.sentence()));
        } else {
            claims.later(stored.id(), NEXT_LOOK_SECONDS);
        }
    }

    private boolean isTakenBack(TransferId sent) {
        return clients.ofCurrentTenant().map(stripe -> StripeCall.ask(() ->
                        stripe.v1().transfers().retrieve(sent.value())))
                .filter(reply -> reply instanceof StripeReply.Done<Transfer> done
                        && Boolean.TRUE.equals(done.value().getReversed())).isPresent();
    }

    private static String words(StoredCashOut stored, EscrowAnswer answer, String reason) {
        CashOut cashOut = stored.cashOut();
        Optional<TransferId> sent = cashOut.state().sent();
        if (answer == EscrowAnswer.RELEASED_BEFORE && sent.isPresent()) {
            return NotedReason.CASH_OUT_PAID_AND_GIVEN_BACK.sentence(cashOut.id(),
                    cashOut.money(), sent.get().value(), cashOut.coins(), cashOut.account());
        }
        return NotedReason.CASH_OUT_UNSETTLED.sentence(cashOut.id(), cashOut.coins(), reason);
    }
}
