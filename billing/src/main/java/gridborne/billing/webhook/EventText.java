package gridborne.billing.webhook;

import com.google.gson.JsonParseException;
import com.stripe.Stripe;
import com.stripe.model.Event;
import com.stripe.net.ApiResource;
import gridborne.payment.NotedReason;
import java.time.Instant;
import java.util.Optional;

/** A signed text as an event. */
final class EventText {

    private EventText() {
    }

    /** For the handlers; or why they must not see it. */
    static Readable read(String signed, boolean live) {
        return parse(signed).map(event -> read(event, signed, live))
                .orElseGet(() -> new Readable(Optional.empty(),
                        NotedReason.MESSAGE_UNREADABLE.sentence()));
    }

    /** Empty for what has a list where Stripe writes a word. */
    private static Optional<Event> parse(String signed) {
        try {
            return Optional.of(ApiResource.GSON.fromJson(signed, Event.class));
        } catch (JsonParseException | NumberFormatException otherwise) {
            return Optional.empty();
        }
    }

    private static Readable read(Event event, String signed, boolean live) {
        if (!Boolean.valueOf(live).equals(event.getLivemode())) {
            return new Readable(Optional.empty(), NotedReason.MESSAGE_OF_OTHER_MODE
                    .sentence(live ? "test" : "live", live ? "live" : "test"));
        }
        return new Readable(event.getDataObjectDeserializer().getObject()
                .filter(object -> Stripe.API_VERSION.equals(event.getApiVersion()))
                .map(object -> new IncomingEvent(event.getId(), event.getType(),
                        Instant.ofEpochSecond(event.getCreated()),
                        Optional.ofNullable(event.getAccount()), object, signed)),
                Stripe.API_VERSION.equals(event.getApiVersion())
                        ? NotedReason.MESSAGE_UNREADABLE.sentence()
                        : NotedReason.MESSAGE_OF_OTHER_RELEASE.sentence(event.getApiVersion(),
                                Stripe.API_VERSION));
    }

    /** An event that can be handled, or the reason why not. */
    record Readable(Optional<IncomingEvent> event, String otherwise) {
    }
}
