package gridborne.billing.webhook;

import com.stripe.model.StripeObject;
import java.time.Instant;
import java.util.Optional;

/**
 * An event of Stripe's that was believed: signed, of our release, in our mode.
 *
 * @param connected the producer's account it happened on; empty for the utility's own
 * @param object what it is about, as it was when the event was made
 * @param json the whole event
 */
public record IncomingEvent(String id, String type, Instant createdAt, Optional<String> connected,
                            StripeObject object, String json) {
}
