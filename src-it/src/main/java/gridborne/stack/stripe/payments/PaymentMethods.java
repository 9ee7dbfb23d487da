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
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import java.util.List;
import java.util.Optional;

/** Cards and bank accounts, once or for good. The number behind each stays with Stripe. */
public final class PaymentMethods {

    private static final String URL = "/v1/payment_methods";
    private static final String BILLING = " billing_details.email billing_details.name"
            + " billing_details.phone billing_details.address.* metadata.*";
    private final Events events;

    public PaymentMethods(Events events) {
        this.events = events;
    }

    public void addTo(Routes routes) {
        routes.resource("payment_method")
                .list(URL, "customer type", call -> Listing.of(call, Kind.PAYMENT_METHOD, URL,
                        Listing.same(call.form(), "customer", "type")
                                .and(method -> method.has("customer"))))
                .post(URL, "type card.number card.exp_month card.exp_year card.cvc"
                        + " sepa_debit.iban us_bank_account.account_number"
                        + " us_bank_account.routing_number us_bank_account.account_holder_type"
                        + BILLING, this::create)
                .get(URL + "/{id}", "", call -> Answer.ok(required(call)))
                .post(URL + "/{id}", BILLING, this::update)
                .post(URL + "/{id}/attach", "customer", call -> Answer.ok(attach(call.world(),
                        call.id(), call.form().require("customer"))))
                .post(URL + "/{id}/detach", "", this::detach);
    }

    private static StripeObject required(Call call) {
        return call.world().require(Kind.PAYMENT_METHOD, call.id(), "id");
    }

    private Answer create(Call call) {
        Form form = call.form();
        form.require("type");
        String number = switch (form.choice("type", "card", TestBankAccount.SEPA,
                TestBankAccount.US)) {
            case "card" -> form.require("card.number");
            case TestBankAccount.SEPA -> form.require("sepa_debit.iban");
            default -> form.require("us_bank_account.account_number");
        };
        return Answer.ok(create(call.world(), number, form));
    }

    /** A new method with the billing details of a form. Throws what Stripe says of the number. */
    public StripeObject create(World world, String number, Form billing) {
        String plain = number.replace(" ", "");
        StripeObject method = Instruments.describe(world.blank(Kind.PAYMENT_METHOD), plain);
        method = Parts.merge(Metadata.merge(method, billing), billing,
                List.of("billing_details"));
        world.put(Kind.INSTRUMENT, world.note(method.id()).with("number", plain)
                .with("set_up", false));
        return world.put(Kind.PAYMENT_METHOD, method);
    }

    /** The method a parameter names; the names of test cards make a new one. */
    StripeObject named(World world, String id, String param) {
        Optional<String> number = TestCards.numberNamed(id);
        return number.isPresent() ? create(world, number.get(), Form.parse(""))
                : world.require(Kind.PAYMENT_METHOD, id, param);
    }

    private Answer update(Call call) {
        StripeObject method = Parts.merge(Metadata.merge(required(call), call.form()),
                call.form(), List.of("billing_details"));
        return Answer.ok(call.world().put(Kind.PAYMENT_METHOD, method));
    }

    /** From now on it belongs to the customer. */
    StripeObject attach(World world, String id, String customer) {
        StripeObject method = named(world, id, "id");
        world.require(Kind.CUSTOMER, customer, "customer");
        if (method.find("customer").filter(customer::equals).isPresent()) {
            return method;
        }
        if (method.has("customer")) {
            throw StripeError.forbidden("payment_method_already_attached", "The payment method you"
                    + " provided has already been attached to a customer.");
        }
        StripeObject attached = world.put(Kind.PAYMENT_METHOD, method.with("customer", customer)
                .with("allow_redisplay", "limited"));
        events.emit(world, "payment_method.attached", attached);
        return attached;
    }

    private Answer detach(Call call) {
        StripeObject method = required(call);
        if (!method.has("customer")) {
            throw StripeError.forbiddenBy("id", "The payment method you provided is not attached"
                    + " to a customer so detachment is impossible.");
        }
        StripeObject detached = call.world().put(Kind.PAYMENT_METHOD,
                method.withNull("customer"));
        events.emitChange(call.world(), "payment_method.detached", method, detached);
        return Answer.ok(detached);
    }
}
