package gridborne.stack.stripe.control;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.checkout.Checkout;
import gridborne.stack.stripe.checkout.Payer;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.payments.Attempt;
import gridborne.stack.stripe.payments.Disputes;
import gridborne.stack.stripe.payments.Payments;
import gridborne.stack.stripe.payments.Refunds;
import java.util.Optional;

/** What payers, their banks and people at the dashboard do. */
public final class PaymentControl {

    private final Checkout checkout;
    private final Payments payments;
    private final Refunds refunds;
    private final Disputes disputes;

    public PaymentControl(Checkout checkout, Payments payments, Refunds refunds,
            Disputes disputes) {
        this.checkout = checkout;
        this.payments = payments;
        this.refunds = refunds;
        this.disputes = disputes;
    }

    public void addTo(Routes routes) {
        routes.resource("")
                .post("/_sandbox/checkout/{id}/pay", "number email name authentication",
                        this::pay)
                .post("/_sandbox/payments/{id}/settle", "outcome failure_code", this::settle)
                .post("/_sandbox/refunds", Refunds.FIELDS, call -> Answer.ok(
                        refunds.create(call.world(), call.form())))
                .post("/_sandbox/refunds/{id}/fail", "reason", call -> Answer.ok(
                        refunds.fail(call.world(), call.id(), call.form().text("reason")
                                .orElse("lost_or_stolen_card"))))
                .post("/_sandbox/disputes", "charge payment_intent amount reason inquiry",
                        this::dispute)
                .post("/_sandbox/disputes/{id}/win", "amount", call -> Answer.ok(
                        disputes.win(call.world(), call.id(), call.form().number("amount"))))
                .post("/_sandbox/disputes/{id}/lose", "", call -> Answer.ok(
                        disputes.lose(call.world(), call.id())))
                .post("/_sandbox/disputes/{id}/escalate", "", call -> Answer.ok(
                        disputes.escalate(call.world(), call.id())));
    }

    /** Somebody pays a session as on its page; answers the session, also after a decline. */
    private Answer pay(Call call) {
        World world = call.world();
        Form form = call.form();
        StripeObject session = world.require(Kind.CHECKOUT_SESSION, call.id(), "id");
        Attempt attempt = checkout.pay(world, session, new Payer(
                form.text("email").orElse("payer@example.com"), form.text("name").orElse("Payer"),
                form.text("number").orElse("4242424242424242")));
        if (attempt.intent().text("status").equals("requires_action")
                && form.has("authentication")) {
            checkout.authenticated(world, attempt.intent(), form.choice("authentication",
                    "complete", "fail").equals("complete"));
        }
        return Answer.ok(world.get(Kind.CHECKOUT_SESSION, call.id()));
    }

    private Answer settle(Call call) {
        boolean succeeds = call.form().choice("outcome", "succeeded", "failed")
                .equals("succeeded");
        return Answer.ok(payments.settle(call.world(), charge(call.world(), call.id()), succeeds
                ? Optional.empty() : Optional.of(call.form().text("failure_code")
                        .orElse("insufficient_funds"))));
    }

    /** The charge of a session, of an intent, or itself. */
    private static StripeObject charge(World world, String id) {
        String place = id;
        if (place.startsWith("cs_")) {
            place = world.require(Kind.CHECKOUT_SESSION, place, "id").text("payment_intent");
        }
        if (place.startsWith("pi_")) {
            place = world.require(Kind.PAYMENT_INTENT, place, "id").text("latest_charge");
        }
        return world.require(Kind.CHARGE, place, "id");
    }

    private Answer dispute(Call call) {
        World world = call.world();
        Form form = call.form();
        StripeObject charge = charge(world, form.text("charge").orElseGet(() ->
                form.require("payment_intent")));
        long amount = form.number("amount").orElse(charge.number("amount"));
        String reason = form.text("reason").orElse("fraudulent");
        return Answer.ok(form.flag("inquiry") ? disputes.inquire(world, charge, amount, reason)
                : disputes.open(world, charge, amount, reason));
    }
}
