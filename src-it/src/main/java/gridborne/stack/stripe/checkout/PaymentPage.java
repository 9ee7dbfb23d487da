package gridborne.stack.stripe.checkout;

import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Accounts;
import gridborne.stack.stripe.pages.Html;
import gridborne.stack.stripe.pages.Reply;
import gridborne.stack.stripe.pages.Visit;
import gridborne.stack.stripe.payments.Attempt;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/** The hosted page of a session: /c/pay/cs_test_… */
public final class PaymentPage {

    private final Checkout checkout;

    public PaymentPage(Checkout checkout) {
        this.checkout = checkout;
    }

    public Reply answer(Visit visit) {
        World world = visit.world();
        StripeObject session = world.get(Kind.CHECKOUT_SESSION, visit.id());
        return switch (session.text("status")) {
            case "open" -> visit.submits() ? pay(visit, session)
                    : Reply.page(form(world, session, Form.parse(""), lastError(world, session)));
            case "complete" -> Reply.page(Html.page("You're all done here", Html.paragraph(
                    "This checkout session is complete: there is nothing left to pay.")));
            default -> Reply.page(Html.page("This checkout session has expired", Html.paragraph(
                    "Nothing was taken. Please go back and start again.") + backLink(world,
                    session)));
        };
    }

    private static String lastError(World world, StripeObject session) {
        return session.find("payment_intent").map(id -> world.get(Kind.PAYMENT_INTENT, id))
                .flatMap(intent -> intent.find("last_payment_error.message")).orElse("");
    }

    private Reply pay(Visit visit, StripeObject session) {
        World world = visit.world();
        Optional<String> objection = objection(world, session, visit.form());
        if (objection.isPresent()) {
            return Reply.refused(form(world, session, visit.form(), objection.get()));
        }
        try {
            Attempt attempt = checkout.pay(world, session, payer(world, session, visit.form()));
            return attempt.error().map(error -> Reply.refused(form(world, session, visit.form(),
                    error.text("message")))).orElseGet(() -> next(session, attempt.intent()));
        } catch (StripeError noSuchNumber) {
            return Reply.refused(form(world, session, visit.form(), noSuchNumber.getMessage()));
        }
    }

    private static Payer payer(World world, StripeObject session, Form form) {
        Payer payer = Payer.at(form);
        return payer.email().isEmpty()
                ? new Payer(knownEmail(world, session), payer.name(), payer.number()) : payer;
    }

    /** Where the browser goes after an attempt that was not declined. */
    static Reply next(StripeObject session, StripeObject intent) {
        return Reply.seeOther(intent.text("status").equals("requires_action")
                ? "/3ds/" + intent.id() : successAddress(session));
    }

    private static String successAddress(StripeObject session) {
        return session.text("success_url").replace("{CHECKOUT_SESSION_ID}", session.id())
                .replace("%7BCHECKOUT_SESSION_ID%7D", session.id());
    }

    /** What the page itself finds wrong before any bank is asked. */
    private static Optional<String> objection(World world, StripeObject session, Form form) {
        Payer payer = Payer.at(form);
        if (payer.email().isEmpty() && knownEmail(world, session).isEmpty()) {
            return Optional.of("Enter your email address.");
        }
        boolean card = form.text("method").orElse("card").equals("card");
        if (payer.number().isEmpty()) {
            return Optional.of(card ? "Enter your card number." : "Enter your account number.");
        }
        return card ? cardObjection(world, form) : Optional.empty();
    }

    private static Optional<String> cardObjection(World world, Form form) {
        String[] expiry = form.text("cardExpiry").orElse("").replace(" ", "").split("/");
        try {
            YearMonth month = YearMonth.of(2000 + Integer.parseInt(expiry[1]) % 100,
                    Integer.parseInt(expiry[0]));
            if (month.isBefore(YearMonth.from(world.moment().atZone(ZoneOffset.UTC)))) {
                return Optional.of("Your card's expiration date is in the past.");
            }
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException no) {
            return Optional.of("Enter the card's expiry date as month and year: 12 / 34.");
        }
        return form.text("cardCvc").orElse("").matches("\\d{3,4}") ? Optional.empty()
                : Optional.of("Enter the three or four digits of your card's security code.");
    }

    private static String knownEmail(World world, StripeObject session) {
        return session.find("customer_email").or(() -> session.find("customer")
                .map(id -> world.get(Kind.CUSTOMER, id)).flatMap(customer ->
                        customer.find("email"))).orElse("");
    }

    private static String form(World world, StripeObject session, Form form, String error) {
        return PaymentForm.of(session, world.get(Kind.ITEMS, session.id()).parts("items"),
                form.text("email").orElse(knownEmail(world, session)), form, error,
                Accounts.of(world).find("business_profile.name").orElse("the shop"));
    }

    private static String backLink(World world, StripeObject session) {
        return session.find("cancel_url").map(address -> Html.link(address, "Back to "
                + Accounts.of(world).find("business_profile.name").orElse("the shop")))
                .orElse("");
    }
}
