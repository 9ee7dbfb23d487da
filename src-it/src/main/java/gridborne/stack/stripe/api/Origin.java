package gridborne.stack.stripe.api;

import java.util.Optional;

/** Who caused a change: a request, or, without an identifier, Stripe itself or its dashboard. */
public record Origin(Optional<String> request, Optional<String> idempotencyKey) {

    public static final Origin STRIPE = new Origin(Optional.empty(), Optional.empty());
}
