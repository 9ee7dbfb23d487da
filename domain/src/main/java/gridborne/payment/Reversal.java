package gridborne.payment;

import gridborne.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A refund or a dispute as far as Stripe has told it. What is told only ever grows; so the messages
 * may come in any order, any number of times, and lead to the same (S7.6).
 *
 * @param id Stripe's name of it
 * @param paymentIntent Stripe's name of the payment it is about
 * @param withdrawn the money that left for it, ever
 * @param reinstated the money that came back, ever: a refund that failed, a dispute that was won
 * @param reason in Stripe's words
 * @param answerBy until when a dispute can be answered
 */
public record Reversal(String id, ReversalKind kind, String paymentIntent, Money withdrawn,
                       Money reinstated, ReversalState state, Optional<String> reason,
                       Instant openedAt, Optional<Instant> answerBy) {

    public Reversal {
        if (withdrawn.minorUnits() < 0 || reinstated.minorUnits() < 0
                || !withdrawn.currency().equals(reinstated.currency())) {
            throw new IllegalArgumentException("Money goes and comes in one currency, not "
                    + withdrawn + " and " + reinstated + ".");
        }
    }

    /** The money that is gone for it now. */
    public Money gone() {
        return new Money(Math.max(0, withdrawn.minorUnits() - reinstated.minorUnits()),
                withdrawn.currency());
    }

    /** With what another message tells of the same. */
    public Reversal merged(Reversal other) {
        if (!id.equals(other.id) || kind != other.kind
                || !paymentIntent.equals(other.paymentIntent)) {
            throw new IllegalArgumentException("Stripe's " + other.id + " of " + other.paymentIntent
                    + " is not its " + id + " of " + paymentIntent + ".");
        }
        return new Reversal(id, kind, paymentIntent, max(withdrawn, other.withdrawn),
                max(reinstated, other.reinstated), state.max(other.state), later(reason,
                other.reason), earlier(openedAt, other.openedAt), later(answerBy, other.answerBy));
    }

    private static Money max(Money one, Money other) {
        return new Money(Math.max(one.minorUnits(), other.minorUnits()), one.currency());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The larger one: which one matters less than that it is always the same. */
    private static <T extends Comparable<T>> Optional<T> later(Optional<T> one,
                                                               Optional<T> other) {
        if (one.isPresent() && other.isPresent()) {
            return one.get().compareTo(other.get()) < 0 ? other : one;
        }
        return one.or(() -> other);
    }
}
