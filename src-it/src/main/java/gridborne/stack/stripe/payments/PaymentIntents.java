package gridborne.stack.stripe.payments;

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
import gridborne.stack.stripe.json.Letters;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Currency;
import java.util.List;
import java.util.Set;

/** Intents to take money: made, confirmed, cancelled. */
public final class PaymentIntents {

    private static final String URL = "/v1/payment_intents";
    private static final List<String> TEXTS = List.of("description", "receipt_email",
            "statement_descriptor", "statement_descriptor_suffix", "transfer_group",
            "setup_future_usage");
    private static final String FIELDS = String.join(" ", TEXTS) + " amount currency customer"
            + " payment_method payment_method_types.* metadata.*";
    private static final String CONFIRMING = " off_session return_url error_on_requires_action"
            + " payment_method setup_future_usage receipt_email";
    private static final Set<String> OPEN = Set.of("requires_payment_method",
            "requires_confirmation", "requires_action", "processing");
    private final Events events;
    private final Payments payments;
    private final PaymentMethods methods;

    public PaymentIntents(Events events, Payments payments, PaymentMethods methods) {
        this.events = events;
        this.payments = payments;
        this.methods = methods;
    }

    public void addTo(Routes routes) {
        routes.resource("payment_intent")
                .list(URL, "customer", call -> Listing.of(call, Kind.PAYMENT_INTENT, URL,
                        Listing.same(call.form(), "customer")))
                .post(URL, FIELDS + CONFIRMING + " confirm capture_method"
                        + " automatic_payment_methods.enabled"
                        + " automatic_payment_methods.allow_redirects", this::create)
                .get(URL + "/{id}", "", call -> Answer.ok(required(call)))
                .post(URL + "/{id}", FIELDS, this::update)
                .post(URL + "/{id}/confirm", CONFIRMING, this::confirm)
                .post(URL + "/{id}/cancel", "cancellation_reason", this::cancel);
    }

    private static StripeObject required(Call call) {
        return call.world().require(Kind.PAYMENT_INTENT, call.id(), "id");
    }

    private Answer create(Call call) {
        World world = call.world();
        Form form = call.form();
        form.choice("capture_method", "automatic_async", "automatic");
        Currency currency = amountAndCurrency(form);
        StripeObject intent = changed(world, begin(world, form.requireNumber("amount"), currency),
                form);
        boolean automatic = form.texts("payment_method_types").isEmpty();
        if (automatic) {
            intent = intent.with("automatic_payment_methods", StripeObject.empty()
                    .with("allow_redirects", form.choice(
                            "automatic_payment_methods.allow_redirects", "always", "never"))
                    .with("enabled", true));
        }
        keep(world, intent);
        if (!form.flag("confirm")) {
            return Answer.ok(intent);
        }
        requireReturnUrl(form, intent);
        return confirm(world, intent, form);
    }

    private static Currency amountAndCurrency(Form form) {
        long amount = form.requireNumber("amount");
        Currency currency = Currency.of(form, "currency");
        currency.requireChargeable(amount, "amount");
        return currency;
    }

    private static void requireReturnUrl(Form form, StripeObject intent) {
        boolean mayRedirect = intent.find("automatic_payment_methods.allow_redirects")
                .filter("always"::equals).isPresent();
        if (mayRedirect && !form.flag("off_session") && !form.has("return_url")) {
            throw StripeError.invalid("This PaymentIntent is configured to accept payment methods"
                    + " enabled in your Dashboard. Because some of these payment methods might"
                    + " redirect your customer off of your page, you must provide a `return_url`.",
                    "return_url");
        }
    }

    /** An intent as Checkout makes one, too: nothing but an amount. */
    public StripeObject begin(World world, long amount, Currency currency) {
        String id = Kind.PAYMENT_INTENT.newId();
        return world.blank(Kind.PAYMENT_INTENT, id).with("amount", amount)
                .with("currency", currency.code())
                .with("client_secret", id + "_secret_" + Letters.random(25));
    }

    public StripeObject keep(World world, StripeObject intent) {
        world.put(Kind.PAYMENT_INTENT, intent);
        events.emit(world, "payment_intent.created", intent);
        return intent;
    }

    private StripeObject changed(World world, StripeObject intent, Form form) {
        form.text("customer").ifPresent(id -> world.require(Kind.CUSTOMER, id, "customer"));
        StripeObject changed = Parts.merge(Metadata.merge(intent, form), form, TEXTS);
        if (form.has("customer")) {
            changed = changed.with("customer", form.text("customer"));
        }
        if (form.has("payment_method_types")) {
            changed = changed.with("payment_method_types", JsonText.strings(
                    form.texts("payment_method_types")));
        }
        if (form.text("payment_method").isPresent()) {
            changed = changed.with("status", "requires_confirmation").with("payment_method",
                    methods.named(world, form.require("payment_method"), "payment_method").id());
        }
        return changed;
    }

    private Answer update(Call call) {
        StripeObject intent = required(call);
        Form form = call.form();
        if (form.has("amount")) {
            Currency currency = new Currency(intent.text("currency"));
            currency.requireChargeable(form.requireNumber("amount"), "amount");
            requireState(intent, "update", Set.of("requires_payment_method",
                    "requires_confirmation", "requires_action"));
            intent = intent.with("amount", form.requireNumber("amount"));
        }
        return Answer.ok(call.world().put(Kind.PAYMENT_INTENT,
                changed(call.world(), intent, form)));
    }

    private Answer confirm(Call call) {
        StripeObject intent = required(call);
        requireState(intent, "confirm", Set.of("requires_payment_method",
                "requires_confirmation", "requires_action"));
        return confirm(call.world(), changed(call.world(), intent, call.form()), call.form());
    }

    private Answer confirm(World world, StripeObject intent, Form form) {
        if (!intent.has("payment_method")) {
            throw StripeError.forbidden("payment_intent_unexpected_state", "You cannot confirm this"
                    + " PaymentIntent because it's missing a payment method. You can either update"
                    + " the PaymentIntent with a payment method and then confirm it again, or"
                    + " confirm it again directly with a payment method or ConfirmationToken.");
        }
        StripeObject method = world.get(Kind.PAYMENT_METHOD, intent.text("payment_method"));
        if (method.has("customer") && !method.find("customer").equals(intent.find("customer"))) {
            throw StripeError.forbiddenBy("payment_method", "The provided PaymentMethod was"
                    + " previously used with a PaymentIntent or attached to a Customer. Supply"
                    + " that Customer as the `customer` of this PaymentIntent.");
        }
        boolean present = !form.flag("off_session") && !form.flag("error_on_requires_action");
        Attempt attempt = payments.attempt(world, intent, method.id(), present);
        boolean asked = attempt.intent().has("next_action");
        return asked && form.has("return_url") ? Answer.ok(world.put(Kind.PAYMENT_INTENT,
                attempt.intent().with("next_action.redirect_to_url.return_url",
                        form.text("return_url")))) : attempt.answer();
    }

    private Answer cancel(Call call) {
        StripeObject intent = required(call);
        requireState(intent, "cancel", Set.of("requires_payment_method", "requires_confirmation",
                "requires_action"));
        StripeObject cancelled = call.world().put(Kind.PAYMENT_INTENT, intent
                .with("status", "canceled").with("canceled_at", call.world().seconds())
                .with("cancellation_reason", call.form().text("cancellation_reason"))
                .withNull("next_action"));
        events.emit(call.world(), "payment_intent.canceled", cancelled);
        return Answer.ok(cancelled);
    }

    private static void requireState(StripeObject intent, String verb, Set<String> states) {
        String state = intent.text("status");
        if (!states.contains(state)) {
            throw StripeError.forbidden("payment_intent_unexpected_state", "You cannot " + verb
                    + " this PaymentIntent because it has a status of " + state + ".");
        }
    }

    /** Whether an intent can still take money. */
    public static boolean isOpen(StripeObject intent) {
        return OPEN.contains(intent.text("status"));
    }
}
