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
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Currency;
import gridborne.stack.stripe.money.Fees;
import gridborne.stack.stripe.money.Ledger;
import gridborne.stack.stripe.money.Posting;
import gridborne.stack.stripe.payments.TestCard.Aftermath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A payer who denies: the money is taken at once and comes back when the dispute is won. */
public final class Disputes {

    public static final String IS_WON = "a dispute is won";
    public static final String IS_LOST = "a dispute is lost";

    private static final String URL = "/v1/disputes";
    private static final Duration TO_RESPOND = Duration.ofDays(9);
    private static final Duration TO_DECIDE = Duration.ofSeconds(5);
    private static final Set<String> OPEN = Set.of("needs_response", "under_review",
            "warning_needs_response", "warning_under_review");
    private final Events events;
    private final Ledger ledger;
    private final Charges charges;

    public Disputes(Events events, Ledger ledger, Charges charges) {
        this.events = events;
        this.ledger = ledger;
        this.charges = charges;
    }

    public void addTo(Routes routes) {
        routes.resource("dispute")
                .list(URL, "charge payment_intent", call -> Listing.of(call, Kind.DISPUTE, URL,
                        Listing.same(call.form(), "charge", "payment_intent")))
                .get(URL + "/{id}", "", call -> Answer.ok(required(call)))
                .post(URL + "/{id}", "evidence.* metadata.* submit", this::update)
                .post(URL + "/{id}/close", "", this::accept);
    }

    private static StripeObject required(Call call) {
        return call.world().require(Kind.DISPUTE, call.id(), "id");
    }

    /** What some test cards do right after a payment. */
    void follow(World world, StripeObject charge, Aftermath aftermath) {
        switch (aftermath) {
            case FRAUD_DISPUTE -> open(world, charge, charge.number("amount"), "fraudulent");
            case NOT_RECEIVED_DISPUTE -> open(world, charge, charge.number("amount"),
                    "product_not_received");
            case INQUIRY -> inquire(world, charge, charge.number("amount"), "fraudulent");
            default -> { }
        }
    }

    /** A chargeback: the bank takes the money. */
    public StripeObject open(World world, StripeObject charge, long amount, String reason) {
        StripeObject dispute = begin(world, charge, amount, reason);
        dispute = world.put(Kind.DISPUTE, booked(dispute, withdraw(world, dispute)));
        events.emit(world, "charge.dispute.created", dispute);
        events.emit(world, "charge.dispute.funds_withdrawn", dispute);
        return dispute;
    }

    /** A question before there is a chargeback: no money moves. */
    public StripeObject inquire(World world, StripeObject charge, long amount, String reason) {
        StripeObject dispute = world.put(Kind.DISPUTE, begin(world, charge, amount, reason)
                .with("status", "warning_needs_response").with("is_charge_refundable", true)
                .with("payment_method_details.card.case_type", "inquiry"));
        events.emit(world, "charge.dispute.created", dispute);
        return dispute;
    }

    private StripeObject begin(World world, StripeObject charge, long amount, String reason) {
        if (!charge.text("status").equals("succeeded")) {
            throw StripeError.forbiddenBy("charge", "Charge " + charge.id() + " is not paid.");
        }
        if (amount < 1 || amount > charge.number("amount")) {
            throw StripeError.invalid("A dispute is about 1 to " + charge.number("amount")
                    + " of this charge, not " + amount + ".", "amount");
        }
        charges.change(world, charge, charge.with("disputed", true));
        return world.blank(Kind.DISPUTE).with("amount", amount).with("charge", charge.id())
                .with("currency", charge.text("currency")).with("reason", reason)
                .with("payment_intent", charge.find("payment_intent"))
                .with("evidence_details.due_by",
                        world.moment().plus(TO_RESPOND).getEpochSecond());
    }

    private StripeObject withdraw(World world, StripeObject dispute) {
        Currency currency = new Currency(dispute.text("currency"));
        return booking(world, ledger.post(world, Posting.of("adjustment",
                -dispute.number("amount"), dispute).category("dispute")
                .fee(Fees.ofDispute(currency))
                .describedAs("Chargeback withdrawal for " + dispute.text("charge"))));
    }

    private static StripeObject booking(World world, String transaction) {
        return world.get(Kind.BALANCE_TRANSACTION, transaction);
    }

    private static StripeObject booked(StripeObject dispute, StripeObject transaction) {
        List<StripeObject> transactions = new ArrayList<>(dispute.parts("balance_transactions"));
        transactions.add(transaction);
        return dispute.with("balance_transactions", JsonText.objects(transactions));
    }

    private Answer update(Call call) {
        World world = call.world();
        Form form = call.form();
        StripeObject before = required(call);
        StripeObject after = Parts.merge(Metadata.merge(before, form), form, List.of("evidence"));
        boolean evidence = form.has("evidence");
        if (evidence) {
            requireOpen(before);
            after = after.with("evidence_details.has_evidence", true);
        }
        if (evidence && form.text("submit").map(text -> form.flag("submit")).orElse(true)) {
            after = submitted(world, after);
        }
        world.put(Kind.DISPUTE, after);
        events.emitChange(world, "charge.dispute.updated", before, after);
        return Answer.ok(after);
    }

    /** Evidence decides by its text: "winning_evidence" or "losing_evidence". */
    private static StripeObject submitted(World world, StripeObject dispute) {
        Optional<String> text = dispute.find("evidence.uncategorized_text");
        if (text.filter("winning_evidence"::equals).isPresent()) {
            world.appoint(TO_DECIDE, IS_WON, dispute.id());
        } else if (text.filter("losing_evidence"::equals).isPresent()) {
            world.appoint(TO_DECIDE, IS_LOST, dispute.id());
        }
        boolean inquiry = dispute.text("status").startsWith("warning_");
        return dispute.with("status", inquiry ? "warning_under_review" : "under_review")
                .with("evidence_details.submission_count",
                        dispute.number("evidence_details.submission_count") + 1);
    }

    private static void requireOpen(StripeObject dispute) {
        if (!OPEN.contains(dispute.text("status"))) {
            throw StripeError.forbidden("dispute_already_closed", "This dispute is already closed"
                    + " (" + dispute.text("status") + ").");
        }
    }

    private Answer accept(Call call) {
        StripeObject dispute = required(call);
        requireOpen(dispute);
        return Answer.ok(close(call.world(), dispute, "lost"));
    }

    /** The utility loses: the money stays where it is. An inquiry just ends. */
    public StripeObject lose(World world, String id) {
        StripeObject dispute = world.require(Kind.DISPUTE, id, "id");
        requireOpen(dispute);
        return close(world, dispute, dispute.text("status").startsWith("warning_")
                ? "warning_closed" : "lost");
    }

    /** The utility wins, sometimes long after it had lost: this much money comes back. */
    public StripeObject win(World world, String id, Optional<Long> amount) {
        StripeObject dispute = world.require(Kind.DISPUTE, id, "id");
        if (dispute.text("status").startsWith("warning_")) {
            return lose(world, id);
        }
        if (dispute.text("status").equals("won")) {
            requireOpen(dispute);
        }
        long back = amount.orElse(dispute.number("amount"));
        StripeObject transaction = booking(world, ledger.post(world, Posting.of("adjustment", back,
                dispute).category("dispute_reversal")
                .describedAs("Chargeback reversal for " + dispute.text("charge"))));
        StripeObject won = close(world, booked(dispute, transaction), "won");
        events.emit(world, "charge.dispute.funds_reinstated", won);
        return won;
    }

    private StripeObject close(World world, StripeObject dispute, String status) {
        StripeObject closed = world.put(Kind.DISPUTE, dispute.with("status", status));
        events.emit(world, "charge.dispute.closed", closed);
        return closed;
    }

    /** A question becomes a chargeback. */
    public StripeObject escalate(World world, String id) {
        StripeObject inquiry = world.require(Kind.DISPUTE, id, "id");
        requireOpen(inquiry);
        StripeObject dispute = inquiry.with("status", "needs_response")
                .with("is_charge_refundable", false)
                .with("payment_method_details.card.case_type", "chargeback");
        dispute = world.put(Kind.DISPUTE, booked(dispute, withdraw(world, dispute)));
        events.emitChange(world, "charge.dispute.updated", inquiry, dispute);
        events.emit(world, "charge.dispute.funds_withdrawn", dispute);
        return dispute;
    }

    /** Whether the bank has taken the money of this charge, so that it cannot be refunded. */
    boolean holdsMoneyOf(World world, StripeObject charge) {
        return charge.is("disputed") && world.newestFirst(Kind.DISPUTE)
                .filter(dispute -> dispute.text("charge").equals(charge.id()))
                .anyMatch(dispute -> !dispute.is("is_charge_refundable")
                        && !dispute.text("status").equals("won"));
    }
}
