package gridborne.billing.webhook;

import com.stripe.model.Event;
import gridborne.payment.DeliveryResult;
import gridborne.payment.DeliveryResult.Kept;
import gridborne.payment.DeliveryResult.NotBelieved;
import gridborne.payment.PaymentEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Believes a message and keeps it, in one transaction; what is not believed leaves nothing. */
@ApplicationScoped
@Transactional
public class Reception {

    @Inject
    private SecretRows secrets;

    @Inject
    private EventRows rows;

    @Inject
    private Clock clock;

    DeliveryResult receive(byte[] body, String signature) {
        Optional<String> signed = body.length > PaymentEvents.MAX_BYTES || signature == null
                ? Optional.empty()
                : new SignedBody(body, signature).signedBy(secrets.open(), clock);
        if (signed.isEmpty()) {
            return new NotBelieved("No valid signing secret has signed these bytes in the last"
                    + " five minutes.");
        }
        Optional<Event> event = signed.flatMap(EventText::parse);
        event.ifPresent(known -> rows.keep(known, body));
        return event.<DeliveryResult>map(known -> new Kept(known.getId()))
                .orElseGet(() -> new NotBelieved("This is no event."));
    }
}
