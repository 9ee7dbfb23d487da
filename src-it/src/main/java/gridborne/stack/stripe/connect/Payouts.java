package gridborne.stack.stripe.connect;

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
import gridborne.stack.stripe.money.Accounts;
import gridborne.stack.stripe.money.Currency;
import gridborne.stack.stripe.money.Ledger;
import gridborne.stack.stripe.money.Posting;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Money from an account to its bank: by command, or every night. */
public final class Payouts {

    public static final String NIGHTLY = "the nightly payout";
    public static final String IS_ON_ITS_WAY = "a payout is on its way";
    public static final String ARRIVES = "a payout arrives";

    private static final String URL = "/v1/payouts";
    private static final Duration TO_LEAVE = Duration.ofDays(1);
    private static final Duration TO_ARRIVE = Duration.ofDays(2);
    private final Events events;
    private final Ledger ledger;

    public Payouts(Events events, Ledger ledger) {
        this.events = events;
        this.ledger = ledger;
    }

    public void addTo(Routes routes) {
        routes.resource("payout")
                .list(URL, "destination status arrival_date", call -> Listing.of(call,
                        Kind.PAYOUT, URL, Listing.same(call.form(), "destination", "status")))
                .post(URL, "amount currency description metadata.* method source_type"
                        + " statement_descriptor", this::create)
                .get(URL + "/{id}", "", call -> Answer.ok(required(call)))
                .post(URL + "/{id}", "metadata.*", this::update)
                .post(URL + "/{id}/cancel", "", this::cancel);
    }

    private static StripeObject required(Call call) {
        return call.world().require(Kind.PAYOUT, call.id(), "id");
    }

    private Answer create(Call call) {
        World world = call.world();
        Form form = call.form();
        Currency currency = Currency.of(form, "currency");
        long amount = form.requireNumber("amount");
        form.choice("method", "standard");
        if (!Accounts.of(world).is("payouts_enabled")) {
            throw StripeError.forbidden("payouts_not_allowed",
                    "Payouts are not enabled for account " + world.account() + ".");
        }
        if (amount < 1 || amount > ledger.available(world, currency.code())) {
            throw StripeError.forbidden("balance_insufficient", "You have insufficient funds in"
                    + " your Stripe account for this payout: available are "
                    + currency.show(ledger.available(world, currency.code())) + ".");
        }
        StripeObject asked = Parts.merge(Metadata.merge(blank(world, amount, currency), form),
                form, List.of("description", "statement_descriptor"));
        return Answer.ok(send(world, asked.with("automatic", false)));
    }

    private static StripeObject blank(World world, long amount, Currency currency) {
        return world.blank(Kind.PAYOUT).with("amount", amount).with("currency", currency.code())
                .with("arrival_date", world.moment().plus(TO_ARRIVE)
                        .truncatedTo(ChronoUnit.DAYS).getEpochSecond())
                .with("destination", BankAccounts.current(world).orElseThrow(() ->
                        StripeError.forbidden("payouts_not_allowed", "Sorry, you don't have any"
                                + " external accounts in that currency ("
                                + currency.code() + ").")).id());
    }

    private StripeObject send(World world, StripeObject asked) {
        StripeObject payout = world.put(Kind.PAYOUT, asked.with("balance_transaction",
                ledger.post(world, Posting.of("payout", -asked.number("amount"), asked)
                        .describedAs("STRIPE PAYOUT"))));
        events.emit(world, "payout.created", payout);
        world.appoint(TO_LEAVE, IS_ON_ITS_WAY, payout.id());
        world.appoint(TO_ARRIVE, ARRIVES, payout.id());
        return payout;
    }

    /** Has everything paid out at the next midnight, unless the account does that itself. */
    public void schedule(World world) {
        if (isAutomatic(world)) {
            Instant midnight = world.moment().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
            world.put(Kind.APPOINTMENT, world.note("payout-" + midnight.getEpochSecond())
                    .with("at", midnight.toEpochMilli()).with("what", NIGHTLY)
                    .with("subject", world.account()));
        }
    }

    private static boolean isAutomatic(World world) {
        StripeObject account = Accounts.of(world);
        return account.is("payouts_enabled")
                && !account.text("settings.payouts.schedule.interval").equals("manual");
    }

    /** Pays out everything that is available, if anything is. */
    public void payOutAll(World world) {
        if (!isAutomatic(world)) {
            return;
        }
        for (String code : ledger.currencies(world)) {
            long amount = ledger.available(world, code);
            if (amount > 0) {
                List<String> content = new ArrayList<>(unpaid(world, code));
                StripeObject payout = send(world, blank(world, amount, new Currency(code))
                        .with("reconciliation_status", "completed"));
                content.add(payout.text("balance_transaction"));
                content.add(0, ledger.post(world, Posting.note("stripe_fee", code)
                        .describedAs("Payouts to a bank")));
                world.put(Kind.PAYOUT_CONTENT, world.note(payout.id()).with("transactions",
                        JsonText.strings(content)));
            }
        }
    }

    /** The available transactions that no automatic payout has paid out yet. */
    private static List<String> unpaid(World world, String currency) {
        Set<String> paid = world.newestFirst(Kind.PAYOUT_CONTENT)
                .flatMap(content -> content.texts("transactions").stream())
                .collect(Collectors.toSet());
        return world.newestFirst(Kind.BALANCE_TRANSACTION)
                .filter(transaction -> transaction.text("currency").equals(currency))
                .filter(transaction -> transaction.text("status").equals("available"))
                .map(StripeObject::id).filter(id -> !paid.contains(id)).toList();
    }

    private Answer update(Call call) {
        StripeObject before = required(call);
        return Answer.ok(change(call.world(), before, Metadata.merge(before, call.form())));
    }

    private StripeObject change(World world, StripeObject before, StripeObject after) {
        world.put(Kind.PAYOUT, after);
        events.emitChange(world, "payout.updated", before, after);
        return after;
    }

    private Answer cancel(Call call) {
        StripeObject payout = required(call);
        if (!payout.text("status").equals("pending") || payout.is("automatic")) {
            throw StripeError.forbiddenBy("id", "Payouts can only be canceled while they are"
                    + " pending, and not when they are automatic.");
        }
        World world = call.world();
        StripeObject cancelled = world.put(Kind.PAYOUT, payout.with("status", "canceled")
                .with("failure_balance_transaction", ledger.post(world, Posting.of(
                        "payout_cancel", payout.number("amount"), payout)
                        .category("payout_reversal"))));
        events.emit(world, "payout.canceled", cancelled);
        return Answer.ok(cancelled);
    }

    public void leave(World world, String id) {
        StripeObject payout = world.get(Kind.PAYOUT, id);
        if (payout.text("status").equals("pending")) {
            change(world, payout, payout.with("status", "in_transit"));
        }
    }

    /** The bank takes it, or sends it back when its test number says so. */
    public StripeObject arrive(World world, String id) {
        StripeObject payout = world.require(Kind.PAYOUT, id, "id");
        if (!Set.of("pending", "in_transit").contains(payout.text("status"))) {
            return payout;
        }
        Optional<String> failure = BankAccounts.failureCode(world, payout.text("destination"));
        if (failure.isPresent()) {
            return fail(world, id, failure.get());
        }
        StripeObject paid = change(world, payout, payout.with("status", "paid"));
        events.emit(world, "payout.paid", paid);
        return paid;
    }

    /** The bank sends it back, perhaps days after it had seemed to be paid. */
    public StripeObject fail(World world, String id, String code) {
        StripeObject payout = world.require(Kind.PAYOUT, id, "id");
        if (!Set.of("pending", "in_transit", "paid").contains(payout.text("status"))) {
            throw StripeError.forbidden("payout_already_ended", "Payout " + id + " is "
                    + payout.text("status") + ".");
        }
        StripeObject failed = change(world, payout, payout.with("status", "failed")
                .with("failure_code", code).with("failure_message", message(code))
                .with("failure_balance_transaction", ledger.post(world, Posting.of(
                        "payout_failure", payout.number("amount"), payout)
                        .category("payout_reversal").describedAs("STRIPE PAYOUT FAILURE"))));
        events.emit(world, "payout.failed", failed);
        return failed;
    }

    private static String message(String code) {
        return switch (code) {
            case "account_closed" -> "The bank account has been closed";
            case "no_account" -> "The bank account details on file are probably incorrect. No bank"
                    + " account could be located with those details.";
            case "debit_not_authorized" -> "Debit transactions are not approved on your bank"
                    + " account.";
            case "invalid_currency" -> "The bank was unable to process this payout because of its"
                    + " currency.";
            default -> "The bank could not process this payout (" + code + ").";
        };
    }
}
