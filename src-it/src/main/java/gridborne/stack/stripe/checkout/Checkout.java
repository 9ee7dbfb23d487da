package gridborne.stack.stripe.checkout;

import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.events.Events;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.Shapes;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Currency;
import gridborne.stack.stripe.payments.Attempt;
import gridborne.stack.stripe.payments.Customers;
import gridborne.stack.stripe.payments.PaymentIntents;
import gridborne.stack.stripe.payments.PaymentMethods;
import gridborne.stack.stripe.payments.Payments;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What happens when somebody pays a session, on the page or by a test's command. */
public final class Checkout {

    private final Events events;
    private final Payments payments;
    private final PaymentIntents intents;
    private final PaymentMethods methods;
    private final Customers customers;

    public Checkout(Events events, Payments payments, PaymentIntents intents,
            PaymentMethods methods, Customers customers) {
        this.events = events;
        this.payments = payments;
        this.intents = intents;
        this.methods = methods;
        this.customers = customers;
        payments.follow(this::follow);
    }

    /** Tries to pay an open session. Throws what Stripe says of a number that is none. */
    public Attempt pay(World world, StripeObject session, Payer payer) {
        requireOpen(session);
        StripeObject method = methods.create(world, payer.number(), billing(payer));
        if (!session.texts("payment_method_types").contains(method.text("type"))) {
            throw StripeError.card("payment_method_not_available",
                    "This way to pay is not offered here.", "number");
        }
        StripeObject page = page(world, session, payer);
        StripeObject intent = world.get(Kind.PAYMENT_INTENT, page.text("intent"));
        return payments.attempt(world, intent, method.id(), true);
    }

    private static void requireOpen(StripeObject session) {
        if (!session.text("status").equals("open")) {
            throw StripeError.forbidden("checkout_session_not_open", "This Checkout Session is "
                    + session.text("status") + ".");
        }
    }

    private static Form billing(Payer payer) {
        return Form.parse("billing_details[email]=" + encoded(payer.email())
                + "&billing_details[name]=" + encoded(payer.name()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The page's notes with the intent, which the first attempt makes and all others use. */
    private StripeObject page(World world, StripeObject session, Payer payer) {
        StripeObject page = world.get(Kind.CHECKOUT_PAGE, session.id())
                .with("email", payer.email()).with("name", payer.name());
        if (!page.has("intent")) {
            StripeObject intent = intents.keep(world, intent(world, session, page));
            world.put(Kind.CHECKOUT_PAGE, world.note(intent.id()).with("session", session.id()));
            world.put(Kind.CHECKOUT_SESSION, session.with("payment_intent", intent.id()));
            page = page.with("intent", intent.id());
        }
        return world.put(Kind.CHECKOUT_PAGE, page);
    }

    private StripeObject intent(World world, StripeObject session, StripeObject page) {
        StripeObject intent = intents.begin(world, session.number("amount_total"),
                new Currency(session.text("currency")))
                .with("payment_method_types", session.value("payment_method_types").orElseThrow())
                .with("customer", session.find("customer").or(() -> newCustomer(world, session,
                        page)));
        StripeObject data = page.part("intent_data");
        intent = intent.with("metadata", data.part("metadata"));
        for (String name : List.of("setup_future_usage", "description", "receipt_email",
                "statement_descriptor", "statement_descriptor_suffix", "transfer_group")) {
            intent = intent.with(name, data.find(name));
        }
        return intent;
    }

    private Optional<String> newCustomer(World world, StripeObject session, StripeObject page) {
        if (session.find("customer_creation").filter("always"::equals).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(customers.create(world, Form.parse("email="
                + encoded(page.text("email")) + "&name=" + encoded(page.text("name")))).id());
    }

    /** The holder has answered the bank, for a session or for an intent on its own. */
    public Attempt authenticated(World world, StripeObject intent, boolean passed) {
        session(world, intent).ifPresent(Checkout::requireOpen);
        return payments.authenticated(world, intent, passed);
    }

    /** The session that an intent belongs to, if any. */
    static Optional<StripeObject> session(World world, StripeObject intent) {
        return world.find(Kind.CHECKOUT_PAGE, intent.id())
                .map(page -> world.get(Kind.CHECKOUT_SESSION, page.text("session")));
    }

    private void follow(World world, StripeObject intent) {
        session(world, intent).ifPresent(session -> {
            boolean open = session.text("status").equals("open");
            boolean unpaid = session.text("payment_status").equals("unpaid");
            switch (intent.text("status")) {
                case "succeeded" -> {
                    if (open) {
                        complete(world, session, intent, "paid");
                    } else if (unpaid) {
                        tell(world, session.with("payment_status", "paid"),
                                "checkout.session.async_payment_succeeded");
                    }
                }
                case "processing" -> complete(world, session, intent, "unpaid");
                default -> {
                    if (!open && unpaid) {
                        tell(world, session, "checkout.session.async_payment_failed");
                    }
                }
            }
        });
    }

    private void complete(World world, StripeObject session, StripeObject intent, String paid) {
        StripeObject page = world.get(Kind.CHECKOUT_PAGE, session.id());
        StripeObject example = Shapes.blank("customer")
                .part("address");
        tell(world, session.with("status", "complete").with("payment_status", paid)
                .with("customer", intent.find("customer")).withNull("url")
                .with("customer_details", StripeObject.empty().with("address", example)
                        .withNull("business_name").with("email", given(page, "email"))
                        .withNull("individual_name").with("name", given(page, "name"))
                        .withNull("phone").with("tax_exempt", "none")
                        .with("tax_ids", JsonValue.EMPTY_JSON_ARRAY)),
                "checkout.session.completed");
    }

    private static Optional<String> given(StripeObject page, String name) {
        return page.find(name).filter(text -> !text.isEmpty());
    }

    private void tell(World world, StripeObject session, String type) {
        events.emit(world, type, world.put(Kind.CHECKOUT_SESSION, session));
    }
}
