package gridborne.stack.stripe.payments;

import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.events.Events;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Ledger;
import gridborne.stack.stripe.payments.TestBankAccount.Outcome;
import gridborne.stack.stripe.payments.TestCard.Aftermath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The way of a payment from the attempt to its end, whoever made the attempt. */
public final class Payments {

    public static final String DEBIT_SETTLES = "a bank debit settles";

    private final Events events;
    private final Charges charges;
    private final Disputes disputes;
    private final PaymentMethods methods;
    private final List<BiConsumer<World, StripeObject>> followers = new ArrayList<>();

    public Payments(Events events, Charges charges, Disputes disputes, PaymentMethods methods) {
        this.events = events;
        this.charges = charges;
        this.disputes = disputes;
        this.methods = methods;
    }

    /** Is told of every intent that has succeeded, is processing or has failed. */
    public void follow(BiConsumer<World, StripeObject> follower) {
        followers.add(follower);
    }

    /**
     * Tries to take the intent's money from a method.
     *
     * @param present whether the holder is there to be asked
     */
    public Attempt attempt(World world, StripeObject intent, String method, boolean present) {
        StripeObject trying = intent.with("payment_method", method)
                .withNull("last_payment_error").withNull("next_action");
        Optional<TestBankAccount> account = Instruments.bankAccount(world, method);
        if (account.isPresent()) {
            return Attempt.of(debit(world, trying, account.get()));
        }
        TestCard card = Instruments.card(world, method).orElseThrow();
        if (!card.asksHolder(present, Instruments.isSetUp(world, method))) {
            return pay(world, trying, card);
        }
        return present ? Attempt.of(ask(world, trying))
                : decline(world, trying, Decline.authenticationRequired());
    }

    private Attempt pay(World world, StripeObject intent, TestCard card) {
        return card.decline().map(reason -> decline(world, intent, reason))
                .orElseGet(() -> Attempt.of(succeed(world, intent, card)));
    }

    private StripeObject succeed(World world, StripeObject intent, TestCard card) {
        StripeObject charge = charges.succeed(world, charges.begin(world, intent, method(world,
                intent)));
        StripeObject paid = paid(world, intent, charge);
        charge = charges.book(world, charge, card.aftermath() == Aftermath.AVAILABLE_AT_ONCE
                ? Duration.ZERO : Ledger.PENDING);
        tellFollowers(world, paid);
        disputes.follow(world, charge, card.aftermath());
        return paid;
    }

    private StripeObject paid(World world, StripeObject intent, StripeObject charge) {
        saveMethod(world, intent);
        StripeObject paid = world.put(Kind.PAYMENT_INTENT, intent.with("status", "succeeded")
                .with("amount_received", intent.number("amount"))
                .with("latest_charge", charge.id()).withNull("processing"));
        events.emit(world, "payment_intent.succeeded", paid);
        return paid;
    }

    private void saveMethod(World world, StripeObject intent) {
        Optional<String> usage = intent.find("setup_future_usage");
        String method = intent.text("payment_method");
        if (usage.isPresent() && intent.has("customer")) {
            methods.attach(world, method, intent.text("customer"));
        }
        if (usage.filter("off_session"::equals).isPresent()) {
            Instruments.setUp(world, method);
        }
    }

    private static StripeObject method(World world, StripeObject intent) {
        return world.get(Kind.PAYMENT_METHOD, intent.text("payment_method"));
    }

    private StripeObject ask(World world, StripeObject intent) {
        StripeObject asking = world.put(Kind.PAYMENT_INTENT, intent.with("status",
                "requires_action").with("next_action", StripeObject.empty()
                        .with("type", "redirect_to_url")
                        .with("redirect_to_url", StripeObject.empty()
                                .withNull("return_url")
                                .with("url", "sandbox:/3ds/" + intent.id()))));
        world.openDoor(intent.id());
        events.emit(world, "payment_intent.requires_action", asking);
        return asking;
    }

    /** The holder has answered the bank. */
    public Attempt authenticated(World world, StripeObject intent, boolean passed) {
        if (!intent.text("status").equals("requires_action")) {
            throw StripeError.forbidden("payment_intent_unexpected_state",
                    "This payment does not wait for authentication.");
        }
        StripeObject answered = intent.withNull("next_action");
        if (!passed) {
            return fail(world, answered, Decline.authenticationFailed(), Optional.empty());
        }
        return pay(world, answered, Instruments.card(world, intent.text("payment_method"))
                .orElseThrow());
    }

    private Attempt decline(World world, StripeObject intent, Decline decline) {
        StripeObject charge = charges.fail(world, charges.begin(world, intent,
                method(world, intent)), decline);
        return fail(world, intent, decline, Optional.of(charge.id()));
    }

    private Attempt fail(World world, StripeObject intent, Decline decline,
            Optional<String> charge) {
        StripeObject error = StripeObject.empty().with("type", "card_error")
                .with("code", decline.code())
                .with("doc_url", StripeError.documentation(decline.code()))
                .with("message", decline.message())
                .with("payment_method", method(world, intent));
        if (!decline.declineCode().isEmpty()) {
            error = error.with("decline_code", decline.declineCode());
        }
        if (charge.isPresent()) {
            error = error.with("charge", charge.get());
        }
        StripeObject failed = world.put(Kind.PAYMENT_INTENT, intent
                .with("status", "requires_payment_method").with("last_payment_error", error)
                .withNull("payment_method").withNull("processing")
                .with("latest_charge", charge.or(() -> intent.find("latest_charge"))));
        events.emit(world, "payment_intent.payment_failed", failed);
        tellFollowers(world, failed);
        return new Attempt(failed, Optional.of(error));
    }

    private StripeObject debit(World world, StripeObject intent, TestBankAccount account) {
        StripeObject charge = charges.pending(world, charges.begin(world, intent,
                method(world, intent)));
        StripeObject processing = world.put(Kind.PAYMENT_INTENT, intent
                .with("status", "processing").with("latest_charge", charge.id()));
        events.emit(world, "payment_intent.processing", processing);
        if (account.outcome() != Outcome.NEVER) {
            world.appoint(account.delay(), DEBIT_SETTLES, charge.id());
        }
        tellFollowers(world, processing);
        return processing;
    }

    /** The bank has decided as its test number says. */
    public void settle(World world, String charge) {
        StripeObject pending = world.get(Kind.CHARGE, charge);
        if (pending.text("status").equals("pending")) {
            TestBankAccount account = Instruments.bankAccount(world,
                    pending.text("payment_method")).orElseThrow();
            settle(world, pending, account.outcome() == Outcome.FAILS
                    ? Optional.of(account.failureCode()) : Optional.empty());
        }
    }

    /** The bank has decided; without a failure code for the payment. */
    public StripeObject settle(World world, StripeObject charge, Optional<String> failureCode) {
        if (!charge.text("status").equals("pending")) {
            throw StripeError.forbidden("charge_not_pending", "Charge " + charge.id() + " is "
                    + charge.text("status") + "; there is nothing to settle.");
        }
        StripeObject intent = world.get(Kind.PAYMENT_INTENT, charge.text("payment_intent"));
        if (failureCode.isPresent()) {
            Decline decline = Decline.bankDebit(failureCode.get());
            charges.fail(world, charge, decline);
            return fail(world, intent, decline, Optional.of(charge.id())).intent();
        }
        StripeObject succeeded = charges.succeed(world, charge);
        StripeObject paid = paid(world, intent, succeeded);
        succeeded = charges.book(world, succeeded, Ledger.PENDING);
        tellFollowers(world, paid);
        Instruments.bankAccount(world, charge.text("payment_method"))
                .filter(account -> account.outcome() == Outcome.SUCCEEDS_AND_IS_DISPUTED)
                .ifPresent(account -> disputes.follow(world, world.get(Kind.CHARGE, charge.id()),
                        Aftermath.FRAUD_DISPUTE));
        return paid;
    }

    private void tellFollowers(World world, StripeObject intent) {
        followers.forEach(follower -> follower.accept(world, intent));
    }
}
