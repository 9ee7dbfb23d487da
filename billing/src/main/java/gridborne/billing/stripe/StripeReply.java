package gridborne.billing.stripe;

import java.util.Optional;

/** How a call to Stripe ended. */
public sealed interface StripeReply<T> {

    record Done<T>(T value) implements StripeReply<T> {
    }

    /** Stripe said no, and nothing happened there. */
    record Refused<T>(String reason, Optional<String> code) implements StripeReply<T> {
    }

    /** Whether it happened is not known: ask again, with the same key. */
    record Unknown<T>(String reason) implements StripeReply<T> {
    }
}
