package gridborne.billing.cashout;

import com.stripe.StripeClient;
import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import gridborne.billing.stripe.StripeAmount;
import gridborne.billing.stripe.StripeCall;
import gridborne.billing.stripe.StripeReply;
import gridborne.payment.CashOutFact;
import gridborne.payment.NotedReason;
import gridborne.payment.TransferId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Asks Stripe to move the money, once. */
@ApplicationScoped
class TransferStep {

    private static final long NEXT_LOOK_SECONDS = 2;

    @Inject
    private Claims claims;

    /** No money for coins that somebody has given back past the portal meanwhile. */
    void take(StripeClient stripe, StoredCashOut stored) {
        SetAside coins = claims.setAside(stored);
        if (coins == SetAside.GONE) {
            claims.learn(stored.id(), new CashOutFact.TransferRefused(
                    NotedReason.ESCROW_GONE.sentence()));
        } else if (coins == SetAside.UNCERTAIN) {
            claims.later(stored.id(), NEXT_LOOK_SECONDS);
        } else if (claims.isOld(stored.id())) {
            lookUp(stripe, stored);
        } else {
            transfer(stripe, stored);
        }
    }

    private void transfer(StripeClient stripe, StoredCashOut stored) {
        StripeReply<Transfer> reply = StripeCall.ask(() -> make(stripe, stored));
        if (reply instanceof StripeReply.Done<Transfer> done) {
            arrived(stored, done.value());
        } else if (reply instanceof StripeReply.Refused<Transfer> refused) {
            claims.learn(stored.id(), new CashOutFact.TransferRefused(inWords(refused)));
        } else if (reply instanceof StripeReply.Unknown<Transfer> unknown) {
            claims.unanswered(stored, unknown.reason());
        }
    }

    /** Stripe may have forgotten the key: only what is not there is asked for under the next. */
    private void lookUp(StripeClient stripe, StoredCashOut stored) {
        StripeReply<List<Transfer>> reply = StripeCall.ask(() -> stripe.v1().transfers().list(
                TransferListParams.builder().setTransferGroup(group(stored)).build()).getData());
        if (!(reply instanceof StripeReply.Done<List<Transfer>> done)) {
            claims.unanswered(stored, "the transfer could not be looked up: " + reply);
        } else if (!done.value().isEmpty()) {
            arrived(stored, done.value().get(0));
        } else if (claims.takeNextAttempt(stored)) {
            claims.later(stored.id(), 0);
        }
    }

    private void arrived(StoredCashOut stored, Transfer transfer) {
        if (transfer.getId() == null || transfer.getDestinationPayment() == null) {
            claims.unanswered(stored, "Stripe's answer names no transfer.");
        } else {
            claims.learnOfTransfer(stored.id(), new CashOutFact.Transferred(
                    new TransferId(transfer.getId())), transfer.getDestinationPayment());
        }
    }

    private static Transfer make(StripeClient stripe, StoredCashOut stored)
            throws StripeException {
        StripeAmount amount = StripeAmount.of(stored.cashOut().money());
        TransferCreateParams wanted = TransferCreateParams.builder().setAmount(amount.units())
                .setCurrency(amount.currency()).setDestination(stored.destination())
                .setTransferGroup(group(stored))
                .putMetadata("cash_out", stored.id().toString()).build();
        try {
            return stripe.v1().transfers().create(wanted, RequestOptions.builder()
                    .setIdempotencyKey(group(stored) + "-" + stored.attempt()).build());
        } catch (IdempotencyException keyInUse) {
            // Says nothing of the transfer that the key stands for.
            throw new ApiException(keyInUse.getMessage(), keyInUse.getRequestId(),
                    keyInUse.getCode(), keyInUse.getStatusCode(), keyInUse);
        }
    }

    private static String group(StoredCashOut stored) {
        return "cash-out-" + stored.id();
    }

    private static String inWords(StripeReply.Refused<Transfer> refused) {
        return refused.code().filter("balance_insufficient"::equals)
                .map(none -> NotedReason.UTILITY_SHORT.sentence())
                .orElseGet(() -> NotedReason.TRANSFER_REFUSED.sentence(refused.reason()));
    }
}
