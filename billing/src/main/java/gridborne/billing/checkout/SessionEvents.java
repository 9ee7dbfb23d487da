package gridborne.billing.checkout;

import com.stripe.model.checkout.Session;
import gridborne.billing.webhook.EventHandler;
import gridborne.billing.webhook.EventOutcome;
import gridborne.billing.webhook.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** What Stripe tells of our sessions. */
@ApplicationScoped
public class SessionEvents implements EventHandler {

    static final String FAILED = "checkout.session.async_payment_failed";

    @Inject
    private SessionTaking taking;

    @Override
    public Set<String> types() {
        return Set.of("checkout.session.completed", "checkout.session.async_payment_succeeded",
                FAILED, "checkout.session.expired");
    }

    @Override
    public EventOutcome handle(IncomingEvent event) {
        if (event.connected().isPresent() || !(event.object() instanceof Session session)) {
            return new EventOutcome.Parked("A session is sold on the utility's own account, not"
                    + " on " + event.connected().orElse("something else") + ".");
        }
        SessionVerdict verdict = taking.take(SessionSeen.of(session, event.type()));
        if (verdict instanceof SessionVerdict.Differs differs) {
            return new EventOutcome.Parked(differs.reason());
        }
        return verdict instanceof SessionVerdict.Taken ? new EventOutcome.Handled()
                : new EventOutcome.Unconcerned();
    }
}
