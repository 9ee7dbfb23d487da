package gridborne.stack.stripe.checkout;

import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Currency;
import gridborne.stack.stripe.pages.Html;
import gridborne.stack.stripe.pages.Reply;
import gridborne.stack.stripe.pages.Visit;
import gridborne.stack.stripe.payments.Attempt;
import java.util.Optional;

/** A card holder's bank asks whether the payment is wanted: /3ds/pi_… */
public final class ChallengePage {

    private final Checkout checkout;

    public ChallengePage(Checkout checkout) {
        this.checkout = checkout;
    }

    public Reply answer(Visit visit) {
        World world = visit.world();
        StripeObject intent = world.get(Kind.PAYMENT_INTENT, visit.id());
        Optional<StripeObject> session = Checkout.session(world, intent);
        boolean over = session.filter(one -> !one.text("status").equals("open")).isPresent();
        if (over || !intent.text("status").equals("requires_action")) {
            return Reply.page(Html.page("This question is answered", Html.paragraph(
                    "The bank does not wait for an answer any more.")));
        }
        if (!visit.submits()) {
            return Reply.page(question(intent));
        }
        boolean passed = visit.form().text("result").filter("complete"::equals).isPresent();
        Attempt attempt = checkout.authenticated(world, intent, passed);
        return session.map(one -> backToSession(one, attempt))
                .orElseGet(() -> backToShop(intent, attempt));
    }

    private static String question(StripeObject intent) {
        String amount = new Currency(intent.text("currency")).show(intent.number("amount"));
        return Html.page("Your bank wants to be sure", Html.paragraph("This is the test page of 3-D"
                + " Secure. Do you authorise the payment of " + amount + "?") + """
                <form method="post">
                <button id="complete" name="result" value="complete">Complete</button>
                <button id="fail" name="result" value="fail" class="quiet">Fail</button>
                </form>
                """);
    }

    private static Reply backToSession(StripeObject session, Attempt attempt) {
        return attempt.error().isPresent() ? Reply.seeOther("/c/pay/" + session.id())
                : PaymentPage.next(session, attempt.intent());
    }

    private static Reply backToShop(StripeObject intent, Attempt attempt) {
        Optional<String> address = intent.find("next_action.redirect_to_url.return_url");
        if (address.isEmpty()) {
            return Reply.page(Html.page("Thank you", Html.paragraph("You can close this page.")));
        }
        return Reply.seeOther(address.get() + (address.get().contains("?") ? "&" : "?")
                + "payment_intent=" + intent.id() + "&payment_intent_client_secret="
                + intent.text("client_secret") + "&redirect_status="
                + (attempt.error().isPresent() ? "failed" : "succeeded"));
    }
}
