package gridborne.stack.stripe.payments;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Listing;
import gridborne.stack.stripe.api.Metadata;
import gridborne.stack.stripe.api.Parts;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.events.Events;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.Letters;
import gridborne.stack.stripe.json.Shapes;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Currency;
import gridborne.stack.stripe.money.Fees;
import gridborne.stack.stripe.money.Ledger;
import gridborne.stack.stripe.money.Posting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Attempts to take money: each is a charge, also the ones that a bank declined. */
public final class Charges {

    private static final String URL = "/v1/charges";
    private final Events events;
    private final Ledger ledger;

    public Charges(Events events, Ledger ledger) {
        this.events = events;
        this.ledger = ledger;
    }

    public void addTo(Routes routes) {
        routes.resource("charge")
                .list(URL, "customer payment_intent transfer_group", call -> Listing.of(call,
                        Kind.CHARGE, URL, Listing.same(call.form(), "customer", "payment_intent",
                                "transfer_group")))
                .get(URL + "/{id}", "", call -> Answer.ok(required(call)))
                .post(URL + "/{id}", "description receipt_email metadata.*", this::update);
    }

    private static StripeObject required(Call call) {
        return call.world().require(Kind.CHARGE, call.id(), "id");
    }

    private Answer update(Call call) {
        StripeObject before = required(call);
        StripeObject after = Parts.merge(Metadata.merge(before, call.form()), call.form(),
                List.of("description", "receipt_email"));
        return Answer.ok(change(call.world(), before, after));
    }

    /** A charge has changed: keeps it and tells. */
    StripeObject change(World world, StripeObject before, StripeObject after) {
        world.put(Kind.CHARGE, after);
        events.emitChange(world, "charge.updated", before, after);
        return after;
    }

    /** A charge of what the intent asks for, before anybody knows how it ends. */
    StripeObject begin(World world, StripeObject intent, StripeObject method) {
        String id = Kind.CHARGE.newId();
        boolean card = method.text("type").equals("card");
        StripeObject charge = world.blank(Kind.CHARGE, card ? id : "py_" + id.substring(3))
                .without("refunds")
                .with("amount", intent.number("amount"))
                .with("currency", intent.text("currency"))
                .with("billing_details", method.part("billing_details"))
                .with("payment_intent", intent.id())
                .with("payment_method", method.id())
                .with("payment_method_details", details(method))
                .with("metadata", intent.part("metadata"))
                .with("captured", false).with("paid", false).with("status", "pending");
        for (String name : List.of("customer", "description", "receipt_email",
                "statement_descriptor", "statement_descriptor_suffix", "transfer_group")) {
            charge = charge.with(name, intent.find(name));
        }
        return charge.withNull("receipt_url");
    }

    private static StripeObject details(StripeObject method) {
        String type = method.text("type");
        StripeObject details = StripeObject.empty().with("type", type);
        if (!type.equals("card")) {
            return details.with(type, method.part(type).without("generated_from")
                    .withNull("mandate"));
        }
        StripeObject example = Shapes.blank("charge")
                .part("payment_method_details.card");
        for (String name : List.of("brand", "country", "fingerprint", "funding", "last4")) {
            example = example.with(name, method.find("card." + name));
        }
        return details.with("card", example.with("network", method.text("card.brand")));
    }

    StripeObject pending(World world, StripeObject charge) {
        StripeObject pending = world.put(Kind.CHARGE, charge);
        events.emit(world, "charge.pending", pending);
        return pending;
    }

    /** The money is promised. When it comes, and what of it, is booked a moment later. */
    StripeObject succeed(World world, StripeObject charge) {
        StripeObject paid = world.put(Kind.CHARGE, charge.with("status", "succeeded")
                .with("paid", true).with("captured", true)
                .with("amount_captured", charge.number("amount"))
                .with("receipt_number", Optional.empty())
                .with("calculated_statement_descriptor", "GRIDBORNE SANDBOX")
                .with("outcome", outcome("approved_by_network", "authorized",
                        "Payment complete.")));
        events.emit(world, "charge.succeeded", paid);
        return paid;
    }

    /** Since 2024 the balance transaction follows the charge, and so it does here. */
    StripeObject book(World world, StripeObject charge, Duration delay) {
        Currency currency = new Currency(charge.text("currency"));
        long amount = charge.number("amount");
        boolean card = charge.id().startsWith("ch_");
        String transaction = ledger.post(world, Posting.of(card ? "charge" : "payment", amount,
                charge).category("charge").availableAfter(delay)
                .fee(card ? Fees.ofCard(amount, currency) : Fees.ofBankDebit(currency)));
        return change(world, charge, charge.with("balance_transaction", transaction)
                .with("payment_method_details", charge.part("payment_method_details")));
    }

    StripeObject fail(World world, StripeObject charge, Decline decline) {
        StripeObject failed = world.put(Kind.CHARGE, charge.with("status", "failed")
                .with("failure_code", decline.code().equals("payment_intent_payment_attempt_failed")
                        ? decline.declineCode() : decline.code())
                .with("failure_message", decline.message())
                .with("outcome", outcome("declined_by_network", "issuer_declined",
                        "The bank did not return any further details with this decline.")
                        .with("reason", decline.declineCode())));
        events.emit(world, "charge.failed", failed);
        return failed;
    }

    private static StripeObject outcome(String network, String type, String message) {
        return Shapes.blank("charge").part("outcome")
                .with("network_status", network).with("type", type)
                .with("seller_message", message);
    }

    /** A payment that a platform makes to a connected account. */
    public StripeObject received(World world, StripeObject transfer) {
        StripeObject charge = world.blank(Kind.CHARGE, "py_" + Letters.random(14))
                .without("refunds")
                .with("amount", transfer.number("amount"))
                .with("amount_captured", transfer.number("amount"))
                .with("currency", transfer.text("currency")).with("captured", true)
                .withNull("payment_method").withNull("payment_method_details").withNull("outcome")
                .withNull("receipt_url")
                .with("source_transfer", transfer.id());
        String transaction = ledger.post(world, Posting.of("payment", charge.number("amount"),
                charge).category("charge"));
        world.put(Kind.CHARGE, charge.with("balance_transaction", transaction));
        events.emit(world, "payment.created", world.get(Kind.CHARGE, charge.id()));
        return charge;
    }
}
