package gridborne.billing.auto;

import com.stripe.model.PaymentIntent;
import gridborne.billing.webhook.EventHandler;
import gridborne.billing.webhook.EventOutcome;
import gridborne.billing.webhook.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Stripe tells of payments by saved cards. That one failed is only said in the answer or when
 * it is asked: an event about it may be older than the payment's success.
 */
@ApplicationScoped
public class PaymentIntentEvents implements EventHandler {

    @Inject
    private AttemptTaking taking;

    @Override
    public Set<String> types() {
        return Set.of("payment_intent.succeeded");
    }

    @Override
    public EventOutcome handle(IncomingEvent event) {
        if (event.connected().isPresent() || !(event.object() instanceof PaymentIntent intent)) {
            return new EventOutcome.Unconcerned();
        }
        Optional<String> attempt = Optional.ofNullable(intent.getMetadata())
                .map((Map<String, String> notes) -> notes.get(SavedCards.ATTEMPT));
        return attempt.map(id -> taking.take(id, PaymentSeen.of(intent))
                .<EventOutcome>map(EventOutcome.Parked::new)
                .orElseGet(EventOutcome.Handled::new)).orElseGet(EventOutcome.Unconcerned::new);
    }
}
