package gridborne.stack.stripe.checkout;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.Listing;
import gridborne.stack.stripe.api.Metadata;
import gridborne.stack.stripe.api.Parts;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.events.Events;
import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.payments.TestBankAccount;
import jakarta.json.JsonArray;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sessions: an offer to pay on a page, open until it is paid or its time is over. */
public final class CheckoutSessions {

    public static final String EXPIRES = "a session expires";

    private static final String URL = "/v1/checkout/sessions";
    private static final String INTENT = "payment_intent_data.";
    private static final String FIELDS = LineItems.FIELDS + " mode success_url cancel_url"
            + " client_reference_id customer customer_email customer_creation metadata.* expires_at"
            + " payment_method_types.* locale submit_type ui_mode " + INTENT + "metadata.* "
            + INTENT + "setup_future_usage " + INTENT + "description " + INTENT + "receipt_email "
            + INTENT + "statement_descriptor " + INTENT + "statement_descriptor_suffix "
            + INTENT + "transfer_group";
    private static final long DAY = Duration.ofHours(24).toSeconds();
    private static final long HALF_AN_HOUR = Duration.ofMinutes(30).toSeconds();
    private final Events events;

    public CheckoutSessions(Events events) {
        this.events = events;
    }

    public void addTo(Routes routes) {
        routes.resource("checkout_session")
                .list(URL, "customer payment_intent status", call -> Listing.of(call,
                        Kind.CHECKOUT_SESSION, URL, Listing.same(call.form(), "customer",
                                "payment_intent", "status")))
                .post(URL, FIELDS, this::create)
                .get(URL + "/{id}", "", call -> Answer.ok(required(call)))
                .post(URL + "/{id}", "metadata.*", this::update)
                .post(URL + "/{id}/expire", "", this::expire)
                .list(URL + "/{id}/line_items", "", call -> Listing.of(call, Kind.LINE_ITEM,
                        URL + "/" + required(call).id() + "/line_items",
                        items(call.world(), call.id()).stream()));
    }

    private static StripeObject required(Call call) {
        return call.world().require(Kind.CHECKOUT_SESSION, call.id(), "id");
    }

    private static List<StripeObject> items(World world, String id) {
        return world.get(Kind.ITEMS, id).parts("items");
    }

    /** The items as they stand in a session for whoever expands them. */
    public static StripeObject lineItems(World world, String id) {
        return Listing.list(URL + "/" + id + "/line_items", items(world, id), false);
    }

    private Answer create(Call call) {
        World world = call.world();
        Form form = call.form();
        form.choice("mode", "payment");
        form.choice("ui_mode", "hosted_page", "hosted");
        form.require("success_url");
        LineItems items = LineItems.of(world, form);
        items.currency().requireChargeable(items.total(), "line_items");
        StripeObject session = offer(world, form, items);
        world.put(Kind.ITEMS, world.note(session.id()).with("items",
                JsonText.objects(items.items())));
        world.put(Kind.CHECKOUT_PAGE, world.note(session.id())
                .with("intent_data", intentData(form)));
        world.openDoor(session.id());
        world.appoint(Duration.ofSeconds(session.number("expires_at") - world.seconds()),
                EXPIRES, session.id());
        return Answer.ok(world.put(Kind.CHECKOUT_SESSION, session));
    }

    private static StripeObject offer(World world, Form form, LineItems items) {
        form.text("customer").ifPresent(id -> world.require(Kind.CUSTOMER, id, "customer"));
        StripeObject session = Parts.merge(Metadata.merge(world.blank(Kind.CHECKOUT_SESSION),
                form), form, List.of("success_url", "cancel_url", "client_reference_id",
                "customer", "customer_email", "locale", "submit_type"));
        session = session.with("amount_subtotal", items.total())
                .with("amount_total", items.total())
                .with("currency", items.currency().code())
                .with("expires_at", expiry(world, form))
                .with("payment_method_types", methods(form, items.currency().code()))
                .with("url", "sandbox:/c/pay/" + session.id());
        return session.has("customer") ? session.withNull("customer_creation")
                : session.with("customer_creation", form.choice("customer_creation",
                        "if_required", "always"));
    }

    private static long expiry(World world, Form form) {
        long expiry = form.number("expires_at").orElse(world.seconds() + DAY);
        // A minute's grace: the caller's clock is not ours.
        if (expiry < world.seconds() + HALF_AN_HOUR - 60) {
            throw StripeError.invalid("The `expires_at` timestamp must be at least 30 minutes from"
                    + " Checkout Session creation.", "expires_at");
        }
        if (expiry > world.seconds() + DAY + 60) {
            throw StripeError.invalid("The `expires_at` timestamp must be less than 24 hours from"
                    + " Checkout Session creation.", "expires_at");
        }
        return expiry;
    }

    /** What was asked for, or else everything there is for the currency. */
    private static JsonArray methods(Form form, String currency) {
        Optional<String> debit = TestBankAccount.typeFor(currency);
        List<String> asked = form.texts("payment_method_types");
        for (String type : asked) {
            if (!type.equals("card") && !debit.equals(Optional.of(type))) {
                throw StripeError.invalid("The payment method type `" + type + "` is invalid for"
                        + " the currency `" + currency + "`.", "payment_method_types");
            }
        }
        return JsonText.strings(asked.isEmpty()
                ? Stream.concat(Stream.of("card"), debit.stream()).toList() : asked);
    }

    private static StripeObject intentData(Form form) {
        Form data = form.part("payment_intent_data");
        data.choice("setup_future_usage", "", "off_session", "on_session");
        return Parts.merge(Metadata.merge(StripeObject.empty().with("metadata",
                StripeObject.empty()), data), data, List.of("setup_future_usage", "description",
                "receipt_email", "statement_descriptor", "statement_descriptor_suffix",
                "transfer_group"));
    }

    private Answer update(Call call) {
        return Answer.ok(call.world().put(Kind.CHECKOUT_SESSION,
                Metadata.merge(required(call), call.form())));
    }

    private Answer expire(Call call) {
        StripeObject session = required(call);
        if (!session.text("status").equals("open")) {
            throw StripeError.forbiddenBy("session", "Only Checkout Sessions with a status in"
                    + " [\"open\"] can be expired. This Checkout Session has a status of `"
                    + session.text("status") + "`.");
        }
        expire(call.world(), call.id());
        return Answer.ok(required(call));
    }

    /** Its time is over; what was paid stays paid. */
    public void expire(World world, String id) {
        StripeObject session = world.get(Kind.CHECKOUT_SESSION, id);
        if (session.text("status").equals("open")) {
            events.emit(world, "checkout.session.expired", world.put(Kind.CHECKOUT_SESSION,
                    session.with("status", "expired").withNull("url")));
        }
    }
}
