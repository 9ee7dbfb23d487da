package gridborne.billing.webhook;

import com.stripe.model.Event;
import gridborne.billing.webhook.EventRows.Believed;
import gridborne.payment.DeliveryResult;
import gridborne.payment.DeliveryResult.Kept;
import gridborne.payment.DeliveryResult.NotBelieved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Believes messages and keeps them, in one transaction; what is not believed leaves nothing. */
@ApplicationScoped
@Transactional
public class Reception {

    @Inject
    private SecretRows secrets;

    @Inject
    private EventRows rows;

    @Inject
    private Clock clock;

    /** A result for each message, in their order. */
    List<DeliveryResult> receive(List<SignedBody> messages) {
        List<String> open = secrets.open();
        List<Believed> believed = new ArrayList<>();
        List<DeliveryResult> results = messages.stream()
                .map(message -> believe(message, open, believed)).toList();
        if (!believed.isEmpty()) {
            rows.keep(believed);
        }
        return results;
    }

    private DeliveryResult believe(SignedBody message, List<String> open,
                                   List<Believed> believed) {
        Optional<String> signed = message.signedBy(open, clock);
        if (signed.isEmpty()) {
            return new NotBelieved("No valid signing secret has signed these bytes in the last"
                    + " five minutes.");
        }
        Optional<Event> event = signed.flatMap(EventText::parse);
        event.ifPresent(known -> believed.add(new Believed(known, message.body())));
        return event.<DeliveryResult>map(known -> new Kept(known.getId()))
                .orElseGet(() -> new NotBelieved("This is no event."));
    }
}
