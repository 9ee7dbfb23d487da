package gridborne.billing.checkout;

import com.stripe.model.checkout.Session;
import gridborne.billing.webhook.EventOutcome;
import gridborne.billing.webhook.IncomingEvent;
import gridborne.billing.webhook.ManyEventsHandler;
import gridborne.payment.NotedReason;
import gridborne.payment.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Stripe tells of our sessions. */
@ApplicationScoped
public class SessionEvents implements ManyEventsHandler {

    static final String FAILED = "checkout.session.async_payment_failed";

    @Inject
    private SessionTaking taking;

    @Override
    public Set<String> types() {
        return Set.of("checkout.session.completed", "checkout.session.async_payment_succeeded",
                FAILED, "checkout.session.expired");
    }

    @Override
    public Map<String, EventOutcome> handle(List<IncomingEvent> events) {
        Map<String, EventOutcome> outcomes = new HashMap<>();
        Map<String, SessionSeen> seen = new LinkedHashMap<>();
        Set<OrderId> orders = new HashSet<>();
        for (IncomingEvent event : events) {
            Optional<SessionSeen> session = session(event);
            if (session.isEmpty()) {
                outcomes.put(event.id(), notOfTheUtility(event));
            } else if (session.get().order().map(orders::add).orElse(true)) {
                seen.put(event.id(), session.get());
            }
        }
        Iterator<SessionVerdict> verdicts = taking.take(List.copyOf(seen.values())).iterator();
        seen.keySet().forEach(id -> outcomes.put(id, outcome(verdicts.next())));
        return outcomes;
    }

    private static Optional<SessionSeen> session(IncomingEvent event) {
        return event.connected().isEmpty() && event.object() instanceof Session session
                ? Optional.of(SessionSeen.of(session, event.type())) : Optional.empty();
    }

    private static EventOutcome notOfTheUtility(IncomingEvent event) {
        return new EventOutcome.Parked(NotedReason.MESSAGE_OF_OTHER_ACCOUNT.sentence(
                event.connected().orElse("something else")));
    }

    private static EventOutcome outcome(SessionVerdict verdict) {
        if (verdict instanceof SessionVerdict.Differs differs) {
            return new EventOutcome.Parked(differs.reason());
        }
        return verdict instanceof SessionVerdict.Taken ? new EventOutcome.Handled()
                : new EventOutcome.Unconcerned();
    }
}
