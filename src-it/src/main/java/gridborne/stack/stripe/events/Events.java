package gridborne.stack.stripe.events;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.Listing;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Predicate;

/** Events: what is told, to whom, and the list of them. */
public final class Events {

    /** The release of the interface that everything here is in: stripe-java 33.3.0 pins it. */
    public static final String RELEASE = "2026-07-29.dahlia";

    private static final String URL = "/v1/events";
    private final WebhookEndpoints endpoints;

    public Events(WebhookEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    public void addTo(Routes routes) {
        routes.resource("event")
                .list(URL, "type types.* delivery_success", this::list)
                .get(URL + "/{id}", "", call -> Answer.ok(
                        call.world().require(Kind.EVENT, call.id(), "id")));
    }

    /** Tells that something has happened to an object. */
    public void emit(World world, String type, StripeObject object) {
        tell(world, type, StripeObject.empty().with("object", object));
    }

    /** Tells that an object has changed, and what it was before. */
    public void emitChange(World world, String type, StripeObject before, StripeObject after) {
        JsonObjectBuilder previous = JsonText.builder();
        before.json().forEach((name, value) -> {
            if (!value.equals(after.json().get(name))) {
                previous.add(name, value);
            }
        });
        tell(world, type, StripeObject.empty().with("object", after)
                .with("previous_attributes", previous.build()));
    }

    private void tell(World world, String type, StripeObject data) {
        World platform = world.platform();
        List<StripeObject> listeners = endpoints.listening(platform, type, world.isConnected());
        StripeObject event = world.blank(Kind.EVENT)
                .with("api_version", RELEASE)
                .with("data", data)
                .with("pending_webhooks", listeners.size())
                .with("request.id", world.origin().request())
                .with("request.idempotency_key", world.origin().idempotencyKey())
                .with("type", type);
        if (world.isConnected()) {
            event = event.with("account", world.account());
        }
        world.put(Kind.EVENT, event);
        for (StripeObject endpoint : listeners) {
            send(platform, world.account(), event, endpoint);
        }
    }

    private static void send(World platform, String account, StripeObject event,
            StripeObject endpoint) {
        platform.put(Kind.DELIVERY, platform.note(Kind.DELIVERY.newId())
                .with("event", event.id()).with("account", account)
                .with("endpoint", endpoint.id()).with("type", event.text("type"))
                .with("state", Deliveries.PENDING).with("attempts", 0)
                .with("due", DeliveryMode.of(platform).firstAttempt(platform.moment())));
    }

    private Answer list(Call call) {
        Form form = call.form();
        List<String> types = form.texts("types");
        Predicate<StripeObject> filter = event -> form.text("type")
                .map(asked -> matches(asked, event.text("type"))).orElse(true)
                && (types.isEmpty() || types.contains(event.text("type")));
        if (form.text("delivery_success").isPresent()) {
            boolean success = form.flag("delivery_success");
            filter = filter.and(event -> (event.number("pending_webhooks") == 0) == success);
        }
        return Listing.of(call, Kind.EVENT, URL, filter);
    }

    /** A type, or a group of types: charge.* */
    static boolean matches(String asked, String type) {
        return asked.equals("*") || asked.equals(type)
                || asked.endsWith(".*")
                && type.startsWith(asked.substring(0, asked.length() - 1));
    }

    /** One endpoint fewer waits for it. */
    static void delivered(World world, String id) {
        StripeObject event = world.get(Kind.EVENT, id);
        world.put(Kind.EVENT, event.with("pending_webhooks",
                Math.max(0, event.number("pending_webhooks") - 1)));
    }
}
