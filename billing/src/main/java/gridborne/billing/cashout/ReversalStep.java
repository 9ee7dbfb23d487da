package gridborne.billing.cashout;

import com.stripe.StripeClient;
import com.stripe.model.Transfer;
import com.stripe.model.TransferReversal;
import com.stripe.net.RequestOptions;
import com.stripe.param.TransferReversalCreateParams;
import gridborne.billing.stripe.StripeCall;
import gridborne.billing.stripe.StripeReply;
import gridborne.payment.CashOutFact;
import gridborne.payment.CashOutState.Returning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes the money that a bank sent back from the producer's account to the utility's. It can be
 * asked for again whenever: Stripe gives no more back than was transferred.
 */
@ApplicationScoped
class ReversalStep {

    private static final Logger LOG = Logger.getLogger(ReversalStep.class.getName());

    @Inject
    private Claims claims;

    void take(StripeClient stripe, StoredCashOut stored, Returning returning) {
        String transfer = returning.transfer().value();
        StripeReply<Transfer> now = StripeCall.ask(() ->
                stripe.v1().transfers().retrieve(transfer));
        if (!(now instanceof StripeReply.Done<Transfer> known)) {
            claims.unanswered(stored, "the transfer could not be looked at: " + now);
        } else if (Boolean.TRUE.equals(known.value().getReversed())) {
            claims.learn(stored.id(), new CashOutFact.Reversed(returning.reason()));
        } else {
            reverse(stripe, stored, returning);
        }
    }

    private void reverse(StripeClient stripe, StoredCashOut stored, Returning returning) {
        String key = "cash-out-" + stored.id() + "-reversal-" + stored.payout().orElse("");
        StripeReply<TransferReversal> reply = StripeCall.ask(() -> stripe.v1().transfers()
                .reversals().create(returning.transfer().value(),
                        TransferReversalCreateParams.builder()
                                .putMetadata("cash_out", stored.id().toString()).build(),
                        RequestOptions.builder().setIdempotencyKey(key).build()));
        if (reply instanceof StripeReply.Done<TransferReversal>) {
            claims.learn(stored.id(), new CashOutFact.Reversed(returning.reason()));
        } else if (reply instanceof StripeReply.Refused<TransferReversal> refused) {
            LOG.log(Level.SEVERE, "Cash-out {0} was sent back by the bank, but the money cannot be"
                    + " had back; it counts as paid: {1}", new Object[] {stored.id(),
                            refused.reason()});
            claims.learnThatItIsGone(stored.id());
        } else if (reply instanceof StripeReply.Unknown<TransferReversal> unknown) {
            claims.unanswered(stored, unknown.reason());
        }
    }
}
