package gridborne.stack.stripe.control;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.connect.Onboarding;
import gridborne.stack.stripe.connect.Onboarding.Verdict;
import gridborne.stack.stripe.connect.Payouts;
import gridborne.stack.stripe.connect.TestPayoutAccount;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Currency;
import gridborne.stack.stripe.money.Ledger;
import gridborne.stack.stripe.money.Posting;
import java.util.Locale;
import java.util.stream.Stream;

/** What the owners of connected accounts, Stripe's examiners and the receiving banks do. */
public final class MoneyControl {

    private final Onboarding onboarding;
    private final Payouts payouts;
    private final Ledger ledger;

    public MoneyControl(Onboarding onboarding, Payouts payouts, Ledger ledger) {
        this.onboarding = onboarding;
        this.payouts = payouts;
        this.ledger = ledger;
    }

    public void addTo(Routes routes) {
        routes.resource("")
                .post("/_sandbox/balance", "amount currency", this::fund)
                .post("/_sandbox/accounts/{id}/onboard", "bank_account name verdict",
                        this::onboard)
                .post("/_sandbox/accounts/{id}/judge", "verdict", call -> Answer.ok(
                        onboarding.judge(connected(call), verdict(call.form()))))
                .post("/_sandbox/payouts/{id}/arrive", "", call -> Answer.ok(
                        payouts.arrive(worldOf(call), call.id())))
                .post("/_sandbox/payouts/{id}/fail", "failure_code", call -> Answer.ok(
                        payouts.fail(worldOf(call), call.id(), call.form().text("failure_code")
                                .orElse("account_closed"))));
    }

    private Answer fund(Call call) {
        return Answer.ok(topUp(call.world(), call.form().requireNumber("amount"),
                Currency.of(call.form(), "currency")));
    }

    /** Money on the account from nowhere: a top-up. */
    public StripeObject topUp(World world, long amount, Currency currency) {
        StripeObject topup = world.blank(Kind.TOPUP).with("currency", currency.code())
                .with("amount", amount).with("status", "succeeded");
        return world.put(Kind.TOPUP, topup.with("balance_transaction",
                ledger.post(world, Posting.of("topup", amount, topup))));
    }

    private static World connected(Call call) {
        call.world().require(Kind.ACCOUNT, call.id(), "id");
        return call.world().of(call.id());
    }

    private Answer onboard(Call call) {
        World world = connected(call);
        TestPayoutAccount bank = TestPayoutAccount.of(call.form().text("bank_account")
                .orElse("DE89370400440532013000")).orElseThrow(() -> StripeError.invalid(
                        "This is no account number.", "bank_account"));
        return Answer.ok(onboarding.submit(world, bank,
                call.form().text("name").orElse("Account holder"), verdict(call.form())));
    }

    private static Verdict verdict(Form form) {
        return Verdict.valueOf(form.choice("verdict", "verified", "pending", "restricted")
                .toUpperCase(Locale.ROOT));
    }

    /** The world of a payout: the caller's own, or that of one of its connected accounts. */
    private static World worldOf(Call call) {
        World own = call.world();
        return Stream.concat(Stream.of(own), own.newestFirst(Kind.ACCOUNT)
                .map(account -> own.of(account.id())))
                .filter(world -> world.find(Kind.PAYOUT, call.id()).isPresent()).findFirst()
                .orElse(own);
    }
}
