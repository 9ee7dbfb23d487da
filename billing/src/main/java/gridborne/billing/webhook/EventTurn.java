package gridborne.billing.webhook;

import gridborne.billing.stripe.KeptKeys;
import gridborne.billing.webhook.EventRows.DueEvent;
import gridborne.payment.ConnectionResult.Connected;
import gridborne.payment.PaymentEventState;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/** One event's turn: what it means and that it was handled, in one transaction. */
@ApplicationScoped
public class EventTurn {

    private static final Logger LOG = Logger.getLogger(EventTurn.class.getName());
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    @Inject
    private EventRows rows;

    @Inject
    private KeptKeys keys;

    @Inject
    @Any
    private Instance<EventHandler> handlers;

    @Inject
    private Clock clock;

    private final Map<String, EventHandler> handlerOf = new HashMap<>();

    @PostConstruct
    void findHandlers() {
        handlers.forEach(handler -> handler.types().forEach(type -> handlerOf.put(type, handler)));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void take(String id) {
        rows.take(id).ifPresent(event -> note(event, outcome(event)));
    }

    /** Its turn broke off, and nothing of it happened; it has another one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void broken(String id, Throwable trouble) {
        rows.take(id).ifPresent(event -> note(event, new EventOutcome.TooEarly(
                "Its handling broke off: " + trouble)));
    }

    private EventOutcome outcome(DueEvent event) {
        return Optional.ofNullable(handlerOf.get(event.type())).map(known -> outcome(event, known))
                .orElseGet(EventOutcome.Unconcerned::new);
    }

    private EventOutcome outcome(DueEvent event, EventHandler handler) {
        boolean live = keys.account().map(Connected::live).orElse(false);
        EventText.Readable readable = EventText.read(event.text(), live);
        return readable.event().map(handler::handle)
                .orElseGet(() -> new EventOutcome.Parked(readable.otherwise()));
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
