package gridborne.billing.cashout;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Payout;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.PayoutListParams;
import gridborne.billing.stripe.StripeCall;
import gridborne.billing.stripe.StripeReply;
import gridborne.payment.CashOut.BankState;
import gridborne.payment.CashOutFact;
import gridborne.payment.NotedReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Looks after money that has left: whether the producer's bank has it, or sent it back, or the
 * utility took it back by hand. Stripe's events only say when to look.
 */
@ApplicationScoped
class BankStep {

    private static final Set<String> SENT_BACK = Set.of("failed", "canceled");
    private static final Duration LONGEST_RETURN = Duration.ofDays(30);
    private static final long HOUR_SECONDS = 3_600;
    private static final long DAY_SECONDS = 86_400;
    private static final long MOST_PAYOUTS = 100;

    @Inject
    private Claims claims;

    @Inject
    private Clock clock;

    /** Nothing, where no payout contains the money yet. */
    private record Seen(Transfer transfer, Optional<Payout> payout) {
    }

    void take(StripeClient stripe, StoredCashOut stored) {
        StripeReply<Seen> reply = StripeCall.ask(() -> look(stripe, stored));
        if (!(reply instanceof StripeReply.Done<Seen> done)) {
            claims.unanswered(stored, "the bank's answer could not be looked at: " + reply);
        } else if (Boolean.TRUE.equals(done.value().transfer().getReversed())) {
            claims.learn(stored.id(), new CashOutFact.Reversed(
                    NotedReason.TAKEN_BACK.sentence()));
        } else {
            done.value().payout().ifPresentOrElse(payout -> seen(stored, payout),
                    () -> claims.seenAtBank(stored.id(), Optional.empty(),
                            BankState.ON_ITS_WAY, again(stored, BankState.ON_ITS_WAY)));
        }
    }

    private void seen(StoredCashOut stored, Payout payout) {
        if (SENT_BACK.contains(payout.getStatus())) {
            String reason = Optional.ofNullable(payout.getFailureMessage())
                    .orElseGet(NotedReason.PAYOUT_CANCELLED::sentence);
            claims.learnOfReturn(stored.id(), payout.getId(), reason);
        } else {
            BankState bank = "paid".equals(payout.getStatus())
                    ? BankState.ARRIVED : BankState.ON_ITS_WAY;
            claims.seenAtBank(stored.id(), Optional.of(payout.getId()), bank,
                    again(stored, bank));
        }
    }

    /** No bank sends money back after so long; then only an event makes us look again. */
    private Long again(StoredCashOut stored, BankState bank) {
        if (stored.cashOut().changedAt().plus(LONGEST_RETURN).isBefore(clock.instant())) {
            return null;
        }
        return bank == BankState.ARRIVED ? DAY_SECONDS : HOUR_SECONDS;
    }

    private static Seen look(StripeClient stripe, StoredCashOut stored) throws StripeException {
        Transfer transfer = stripe.v1().transfers().retrieve(
                stored.transfer().orElseThrow().value());
        RequestOptions producer = RequestOptions.builder()
                .setStripeAccount(stored.destination()).build();
        Optional<Payout> payout = stored.payout().isPresent()
                ? Optional.of(stripe.v1().payouts().retrieve(stored.payout().get(), producer))
                : containing(stripe, stored, transfer.getCreated(), producer);
        return new Seen(transfer, payout);
    }

    /**
     * The newest payout with the transfer in it, but none that was given up. One that was made
     * before the transfer cannot contain it.
     */
    private static Optional<Payout> containing(StripeClient stripe, StoredCashOut stored,
            Long transferred, RequestOptions producer) throws StripeException {
        for (Payout payout : stripe.v1().payouts().list(PayoutListParams.builder()
                .setCreated(PayoutListParams.Created.builder().setGte(transferred).build())
                .setLimit(MOST_PAYOUTS).build(), producer).getData()) {
            if (Boolean.TRUE.equals(payout.getAutomatic())
                    && !stored.givenUp().filter(payout.getId()::equals).isPresent()
                    && contains(stripe, payout, stored, producer)) {
                return Optional.of(payout);
            }
        }
        return Optional.empty();
    }

    private static boolean contains(StripeClient stripe, Payout payout, StoredCashOut stored,
                                    RequestOptions producer) throws StripeException {
        for (BalanceTransaction part : stripe.v1().balanceTransactions().list(
                BalanceTransactionListParams.builder().setPayout(payout.getId())
                        .setLimit(MOST_PAYOUTS).build(), producer).autoPagingIterable()) {
            if (stored.destinationPayment()
                    .filter(payment -> payment.equals(part.getSource())).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
