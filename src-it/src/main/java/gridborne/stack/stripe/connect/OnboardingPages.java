package gridborne.stack.stripe.connect;

import static gridborne.stack.stripe.pages.Html.escape;

import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.connect.Onboarding.Verdict;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.Letters;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Accounts;
import gridborne.stack.stripe.money.Currency;
import gridborne.stack.stripe.money.Ledger;
import gridborne.stack.stripe.pages.Html;
import gridborne.stack.stripe.pages.Reply;
import gridborne.stack.stripe.pages.Visit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The hosted pages of connected accounts: to introduce themselves, and to look at their money. */
public final class OnboardingPages {

    private final Onboarding onboarding;
    private final Ledger ledger;

    public OnboardingPages(Onboarding onboarding, Ledger ledger) {
        this.onboarding = onboarding;
        this.ledger = ledger;
    }

    /** The link opens once; after that, and after five minutes, it leads to a new one. */
    public Reply link(Visit visit) {
        World world = visit.world();
        Optional<StripeObject> link = world.find(Kind.ONBOARDING, visit.id());
        if (link.isEmpty()) {
            return Reply.notFound();
        }
        boolean over = link.get().is("used") || link.get().number("expires") < world.seconds();
        if (over) {
            return Reply.seeOther(link.get().text("refresh_url"));
        }
        world.put(Kind.ONBOARDING, link.get().with("used", true));
        String form = Letters.random(24);
        world.put(Kind.ONBOARDING, world.note(form)
                .with("return_url", link.get().text("return_url")));
        world.openDoor(form);
        return Reply.seeOther("/setup/f/" + form);
    }

    /** The form behind the link. */
    public Reply form(Visit visit) {
        World world = visit.world();
        Optional<StripeObject> visitor = world.find(Kind.ONBOARDING, visit.id());
        if (visitor.isEmpty()) {
            return Reply.notFound();
        }
        String back = visitor.get().text("return_url");
        if (!visit.submits()) {
            return Reply.page(page(world, Form.parse(""), ""));
        }
        if (visit.form().text("action").filter("later"::equals).isPresent()) {
            return Reply.seeOther(back);
        }
        Optional<TestPayoutAccount> bank = TestPayoutAccount.of(
                visit.form().text("bankAccount").orElse(""));
        String holder = visit.form().text("name").orElse("");
        if (holder.isEmpty() || bank.isEmpty()) {
            return Reply.refused(page(world, visit.form(), holder.isEmpty()
                    ? "Enter your full name." : "Enter an IBAN or an account number."));
        }
        onboarding.submit(world, bank.get(), holder, Verdict.valueOf(visit.form()
                .choice("verdict", "verified", "pending", "restricted")
                .toUpperCase(Locale.ROOT)));
        world.remove(Kind.ONBOARDING, visit.id());
        return Reply.seeOther(back);
    }

    private static String page(World world, Form form, String error) {
        String platform = Accounts.of(world.platform()).find("business_profile.name")
                .orElse("the platform");
        return Html.page("Get paid by " + platform, Html.alert(error) + """
                <form method="post" novalidate>
                <label for="name">Full name</label>
                <input id="name" name="name" autocomplete="name" value="%s">
                <label for="bankAccount">IBAN or account number</label>
                <input id="bankAccount" name="bankAccount" autocomplete="off" value="%s">
                <label for="verdict">What the sandbox shall find out about you</label>
                <select id="verdict" name="verdict">
                <option value="verified">Everything is in order</option>
                <option value="pending">Verification takes three minutes</option>
                <option value="restricted">A document cannot be read</option>
                </select>
                <p><button id="submit" name="action" value="submit">Agree and submit</button>
                <button name="action" value="later" class="quiet">Do this later</button></p>
                </form>
                <details><summary>Test numbers</summary><ul>
                <li>DE89370400440532013000: payouts succeed</li>
                <li>DE62370400440532013001: the bank knows no such account</li>
                <li>DE89370400440532013002: the account is closed</li>
                </ul></details>
                """.formatted(escape(form.text("name").orElse("")),
                escape(form.text("bankAccount").orElse(""))));
    }

    /** Express dashboard: what there is, and what was paid out. */
    public Reply dashboard(Visit visit) {
        World world = visit.world();
        String balances = ledger.currencies(world).stream().map(code -> Html.paragraph("Balance: "
                + new Currency(code).show(ledger.available(world, code)))).collect(
                Collectors.joining());
        String payouts = world.newestFirst(Kind.PAYOUT).limit(20).map(payout -> "<tr><th"
                + " scope=\"row\">" + escape(payout.id()) + " · " + escape(payout.text("status"))
                + "</th><td>" + escape(new Currency(payout.text("currency")).show(
                payout.number("amount"))) + "</td></tr>").collect(Collectors.joining());
        return Reply.page(Html.page("Your account", balances + "<table><caption>Payouts</caption>"
                + payouts + "</table>"));
    }
}
