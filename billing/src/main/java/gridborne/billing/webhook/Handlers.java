package gridborne.billing.webhook;

import gridborne.billing.stripe.KeptKeys;
import gridborne.billing.webhook.EventRows.DueEvent;
import gridborne.payment.ConnectionResult.Connected;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who knows what an event means, and what they make of it. */
@ApplicationScoped
public class Handlers {

    @Inject
    private KeptKeys keys;

    @Inject
    @Any
    private Instance<EventHandler> handlers;

    private final Map<String, EventHandler> handlerOf = new HashMap<>();

    @PostConstruct
    void find() {
        handlers.forEach(handler -> handler.types().forEach(type -> handlerOf.put(type, handler)));
    }

    /** Those that take many at once. */
    List<ManyEventsHandler> ofMany() {
        return handlerOf.values().stream().distinct().filter(ManyEventsHandler.class::isInstance)
                .map(ManyEventsHandler.class::cast).toList();
    }

    EventOutcome outcome(DueEvent event) {
        return Optional.ofNullable(handlerOf.get(event.type())).map(known -> outcome(event, known))
                .orElseGet(EventOutcome.Unconcerned::new);
    }

    private EventOutcome outcome(DueEvent event, EventHandler handler) {
        EventText.Readable readable = EventText.read(event.text(), isLive());
        return readable.event().map(handler::handle)
                .orElseGet(() -> new EventOutcome.Parked(readable.otherwise()));
    }

    /** By the events' ids; what the handler leaves out has its turn later. */
    Map<String, EventOutcome> outcomes(List<DueEvent> events, ManyEventsHandler handler) {
        boolean live = isLive();
        Map<String, EventOutcome> outcomes = new HashMap<>();
        List<IncomingEvent> readable = new ArrayList<>();
        for (DueEvent event : events) {
            EventText.Readable text = EventText.read(event.text(), live);
            text.event().ifPresentOrElse(readable::add, () -> outcomes.put(event.id(),
                    new EventOutcome.Parked(text.otherwise())));
        }
        outcomes.putAll(handler.handle(readable));
        return outcomes;
    }

    private boolean isLive() {
        return keys.account().map(Connected::live).orElse(false);
    }
}
