package gridborne.stack.stripe.money;

import gridborne.stack.stripe.json.StripeObject;
import java.time.Duration;
import java.util.Optional;

/**
 * One movement, before it is booked.
 *
 * @param source what it is of; what Stripe does of its own accord is of nothing
 */
public record Posting(String type, String category, long amount, long fee, String currency,
        Optional<String> source, Optional<String> description, Duration delay) {

    /** A movement of what a document says, in its currency; available at once, without a fee. */
    public static Posting of(String type, long amount, StripeObject source) {
        return new Posting(type, type, amount, 0, source.text("currency"),
                Optional.of(source.id()), Optional.empty(), Duration.ZERO);
    }

    /** A note of Stripe's own in the book of an account, which moves nothing. */
    public static Posting note(String type, String currency) {
        return new Posting(type, type, 0, 0, currency, Optional.empty(), Optional.empty(),
                Duration.ZERO);
    }

    public Posting category(String newCategory) {
        return new Posting(type, newCategory, amount, fee, currency, source, description, delay);
    }

    public Posting fee(long newFee) {
        return new Posting(type, category, amount, newFee, currency, source, description, delay);
    }

    public Posting describedAs(String text) {
        return new Posting(type, category, amount, fee, currency, source,
                Optional.of(text), delay);
    }

    /** The money can be used this much later. */
    public Posting availableAfter(Duration newDelay) {
        return new Posting(type, category, amount, fee, currency, source, description, newDelay);
    }
}
