package gridborne.billing.webhook;

import gridborne.billing.webhook.EventRows.DueEvent;
import gridborne.payment.PaymentEventState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/** A turn: what events mean and that they were handled, in one transaction. */
@ApplicationScoped
public class EventTurn {

    private static final Logger LOG = Logger.getLogger(EventTurn.class.getName());
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    @Inject
    private EventRows rows;

    @Inject
    private Handlers handlers;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void take(String id) {
        rows.take(id).ifPresent(event -> note(event, handlers.outcome(event)));
    }

    /** Many of one handler's have their turn together; answers whether there may be more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean take(ManyEventsHandler handler, int most) {
        List<DueEvent> events = rows.take(handler.types(), most);
        if (events.isEmpty()) {
            return false;
        }
        Map<String, EventOutcome> outcomes = handlers.outcomes(events, handler);
        rows.handled(events.stream().map(DueEvent::id)
                .filter(id -> outcomes.get(id) instanceof EventOutcome.Handled).toList());
        events.stream().filter(event -> outcomes.containsKey(event.id()))
                .filter(event -> !(outcomes.get(event.id()) instanceof EventOutcome.Handled))
                .forEach(event -> note(event, outcomes.get(event.id())));
        return events.size() == most || outcomes.size() < events.size();
    }

    /** Its turn broke off, and nothing of it happened; it has another one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void broken(String id, Throwable trouble) {
        rows.take(id).ifPresent(event -> note(event, new EventOutcome.TooEarly(
                "Its handling broke off: " + trouble)));
    }

    private void note(DueEvent event, EventOutcome outcome) {
        if (outcome instanceof EventOutcome.Handled) {
            rows.done(event.id(), PaymentEventState.HANDLED, Optional.empty());
        } else if (outcome instanceof EventOutcome.Unconcerned) {
            rows.done(event.id(), PaymentEventState.KEPT, Optional.empty());
        } else if (outcome instanceof EventOutcome.TooEarly early && isPatient(event)) {
            rows.later(event.id(), PaymentEventState.WAITING, early.reason(), pause(event));
        } else {
            park(event, outcome instanceof EventOutcome.Parked parked ? parked.reason()
                    : ((EventOutcome.TooEarly) outcome).reason());
        }
    }

    private void park(DueEvent event, String reason) {
        LOG.severe(() -> "Stripe's event " + event.id() + " (" + event.type()
                + ") is parked, somebody has to look at it: " + reason);
        rows.done(event.id(), PaymentEventState.PARKED, Optional.of(reason));
    }

    private boolean isPatient(DueEvent event) {
        return event.receivedAt().plus(PATIENCE).isAfter(clock.instant());
    }

    private static Duration pause(DueEvent event) {
        Duration pause = Duration.ofSeconds(1L << Math.min(event.attempts(), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
