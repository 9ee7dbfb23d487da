package gridborne.stack.stripe.payments;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.json.StripeObject;
import java.util.Optional;

/** How an attempt to pay went: the intent after it, and what Stripe says when it was declined. */
public record Attempt(StripeObject intent, Optional<StripeObject> error) {

    static Attempt of(StripeObject intent) {
        return new Attempt(intent, Optional.empty());
    }

    /** A decline is a card error; the intent is inside of it. */
    Answer answer() {
        return error.map(said -> Answer.refused(402, said.with("payment_intent", intent)))
                .orElseGet(() -> Answer.ok(intent));
    }
}
