package gridborne.stack.stripe.payments;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.Listing;
import gridborne.stack.stripe.api.Metadata;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.events.Events;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Currency;
import gridborne.stack.stripe.money.Ledger;
import gridborne.stack.stripe.money.Posting;
import gridborne.stack.stripe.payments.TestCard.Aftermath;
import java.time.Duration;
import java.util.Optional;

/** Money that goes back: in parts, several times, never more than came. */
public final class Refunds {

    public static final String ARRIVES = "a refund arrives";
    public static final String FAILS = "a refund fails";
    public static final String FIELDS = "charge payment_intent amount reason metadata.*";

    private static final String URL = "/v1/refunds";
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(3);
    private final Events events;
    private final Ledger ledger;
    private final Charges charges;
    private final Disputes disputes;

    public Refunds(Events events, Ledger ledger, Charges charges, Disputes disputes) {
        this.events = events;
        this.ledger = ledger;
        this.charges = charges;
        this.disputes = disputes;
    }

    public void addTo(Routes routes) {
        routes.resource("charge")
                .list(URL, "charge payment_intent", call -> Listing.of(call, Kind.REFUND, URL,
                        Listing.same(call.form(), "charge", "payment_intent")))
                .post(URL, FIELDS, call -> Answer.ok(create(call.world(), call.form())))
                .get(URL + "/{id}", "", call -> Answer.ok(required(call)))
                .post(URL + "/{id}", "metadata.*", this::update);
    }

    private static StripeObject required(Call call) {
        return call.world().require(Kind.REFUND, call.id(), "id");
    }

    /** A refund as the form asks, by the interface or in the dashboard. */
    public StripeObject create(World world, Form form) {
        StripeObject charge = charge(world, form);
        long open = charge.number("amount") - charge.number("amount_refunded");
        requireRefundable(world, charge, open);
        long amount = form.number("amount").orElse(open);
        requireAmount(amount, open, new Currency(charge.text("currency")));
        String reason = form.choice("reason", "", "duplicate", "fraudulent",
                "requested_by_customer");
        StripeObject refund = Metadata.merge(world.blank(Kind.REFUND), form)
                .with("amount", amount).with("charge", charge.id())
                .with("currency", charge.text("currency"))
                .with("payment_intent", charge.find("payment_intent"))
                .with("reason", Optional.of(reason).filter(word -> !word.isEmpty()));
        return give(world, refund, charge);
    }

    private static StripeObject charge(World world, Form form) {
        if (form.text("charge").isPresent()) {
            return world.require(Kind.CHARGE, form.require("charge"), "charge");
        }
        String id = form.text("payment_intent").orElseThrow(() -> StripeError.invalid(
                "parameter_missing", "One of the following params should be provided for this"
                        + " request: payment_intent or charge.", "charge"));
        StripeObject intent = world.require(Kind.PAYMENT_INTENT, id, "payment_intent");
        return intent.find("latest_charge").map(charge -> world.get(Kind.CHARGE, charge))
                .filter(charge -> charge.text("status").equals("succeeded"))
                .orElseThrow(() -> StripeError.forbiddenBy("payment_intent", "This PaymentIntent ("
                        + id + ") does not have a successful charge to refund."));
    }

    private void requireRefundable(World world, StripeObject charge, long open) {
        if (!charge.text("status").equals("succeeded")) {
            throw StripeError.forbiddenBy("charge", "Charge " + charge.id()
                    + " is not paid; there is nothing to refund.");
        }
        if (open == 0) {
            throw StripeError.forbidden("charge_already_refunded", "Charge " + charge.id()
                    + " has already been refunded.");
        }
        if (disputes.holdsMoneyOf(world, charge)) {
            throw StripeError.forbidden("charge_disputed", "Charge " + charge.id()
                    + " has been charged back; cannot issue a refund.");
        }
    }

    private static void requireAmount(long amount, long open, Currency currency) {
        if (amount < 1) {
            throw StripeError.invalid("parameter_invalid_integer",
                    "This value must be greater than or equal to 1.", "amount");
        }
        if (amount > open) {
            throw StripeError.forbiddenBy("amount", "Refund amount (" + currency.show(amount)
                    + ") is greater than unrefunded amount on charge (" + currency.show(open)
                    + ")");
        }
    }

    private StripeObject give(World world, StripeObject asked, StripeObject charge) {
        boolean card = charge.id().startsWith("ch_");
        Aftermath aftermath = aftermath(world, charge);
        boolean waits = !card || aftermath == Aftermath.REFUND_TAKES_TIME;
        String transaction = ledger.post(world, Posting.of(card ? "refund" : "payment_refund",
                -asked.number("amount"), asked).category("refund")
                .describedAs("REFUND FOR PAYMENT"));
        StripeObject refund = world.put(Kind.REFUND, asked
                .with("status", waits ? "pending" : "succeeded")
                .with("balance_transaction", transaction));
        StripeObject refunded = world.put(Kind.CHARGE, lessened(charge, refund.number("amount")));
        events.emit(world, "refund.created", refund);
        events.emitChange(world, "charge.refunded", charge, refunded);
        if (waits || aftermath == Aftermath.REFUND_FAILS) {
            world.appoint(ON_ITS_WAY, waits ? ARRIVES : FAILS, refund.id());
        }
        return refund;
    }

    private static Aftermath aftermath(World world, StripeObject charge) {
        return charge.find("payment_method").flatMap(method -> Instruments.card(world, method))
                .map(TestCard::aftermath).orElse(Aftermath.NOTHING);
    }

    private static StripeObject lessened(StripeObject charge, long amount) {
        long refunded = charge.number("amount_refunded") + amount;
        return charge.with("amount_refunded", refunded)
                .with("refunded", refunded == charge.number("amount"));
    }

    private Answer update(Call call) {
        StripeObject before = required(call);
        StripeObject after = call.world().put(Kind.REFUND, Metadata.merge(before, call.form()));
        tellChange(call.world(), before, after);
        return Answer.ok(after);
    }

    private void tellChange(World world, StripeObject before, StripeObject after) {
        events.emitChange(world, "refund.updated", before, after);
        events.emitChange(world, "charge.refund.updated", before, after);
    }

    public void arrive(World world, String id) {
        StripeObject refund = world.get(Kind.REFUND, id);
        if (refund.text("status").equals("pending")) {
            tellChange(world, refund, world.put(Kind.REFUND, refund.with("status", "succeeded")));
        }
    }

    /** The bank of the payer sends it back: the charge is unrefunded again. */
    public StripeObject fail(World world, String id, String reason) {
        StripeObject refund = world.require(Kind.REFUND, id, "id");
        if (refund.text("status").equals("failed")) {
            throw StripeError.forbidden("refund_already_failed", "Refund " + id + " has failed.");
        }
        String transaction = ledger.post(world, Posting.of("refund_failure",
                refund.number("amount"), refund).describedAs("REFUND FAILURE"));
        StripeObject failed = world.put(Kind.REFUND, refund.with("status", "failed")
                .with("failure_reason", reason)
                .with("failure_balance_transaction", transaction));
        StripeObject charge = world.get(Kind.CHARGE, refund.text("charge"));
        charges.change(world, charge, lessened(charge, -refund.number("amount")));
        events.emit(world, "refund.failed", failed);
        tellChange(world, refund, failed);
        return failed;
    }
}
