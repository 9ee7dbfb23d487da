package gridborne.stack.stripe.checkout;

import static gridborne.stack.stripe.pages.Html.escape;

import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Currency;
import gridborne.stack.stripe.pages.Html;
import gridborne.stack.stripe.payments.TestBankAccount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form on the payment page. */
final class PaymentForm {

    private PaymentForm() {}

    static String of(StripeObject session, List<StripeObject> items, String email, Form form,
            String error, String shop) {
        Currency currency = new Currency(session.text("currency"));
        String total = currency.show(session.number("amount_total"));
        return Html.page("Pay " + shop, Html.alert(error) + table(items, currency, total) + """
                <form method="post" novalidate>
                <label for="email">Email</label>
                <input id="email" name="email" type="email" autocomplete="email" value="%s">
                %s<button id="pay" type="submit">Pay %s</button>
                </form>
                %s%s""".formatted(escape(email), methods(session, form), escape(total),
                session.find("cancel_url").map(address -> Html.link(address,
                        "Cancel and go back to " + shop)).orElse(""), numbers(session)));
    }

    private static String table(List<StripeObject> items, Currency currency, String total) {
        String rows = items.stream().map(item -> "<tr><th scope=\"row\">"
                + escape(item.text("description")) + " × " + item.number("quantity") + "</th><td>"
                + escape(currency.show(item.number("amount_total"))) + "</td></tr>\n")
                .collect(Collectors.joining());
        return """
                <table>
                <caption>Your order</caption>
                %s<tr class="total"><th scope="row">Total</th><td>%s</td></tr>
                </table>
                """.formatted(rows, escape(total));
    }

    private static String methods(StripeObject session, Form form) {
        List<String> types = session.texts("payment_method_types");
        Optional<String> debit = types.stream().filter(type -> !type.equals("card")).findFirst();
        boolean card = types.contains("card");
        boolean debitChosen = !card || form.text("method").filter(one -> !one.equals("card"))
                .isPresent();
        return (card ? card(form, !debitChosen) : "")
                + debit.map(type -> debit(type, debitChosen)).orElse("");
    }

    private static String card(Form form, boolean chosen) {
        return """
                <fieldset>
                <legend><input type="radio" id="method-card" name="method" value="card"%s>
                <label for="method-card">Card</label></legend>
                <label for="cardNumber">Card number</label>
                <input id="cardNumber" name="cardNumber" inputmode="numeric"
                 autocomplete="cc-number">
                <label for="cardExpiry">Expiry (MM / YY)</label>
                <input id="cardExpiry" name="cardExpiry" inputmode="numeric" autocomplete="cc-exp"
                 value="%s">
                <label for="cardCvc">Security code (CVC)</label>
                <input id="cardCvc" name="cardCvc" inputmode="numeric" autocomplete="cc-csc">
                <label for="billingName">Name on card</label>
                <input id="billingName" name="billingName" autocomplete="cc-name" value="%s">
                </fieldset>
                """.formatted(chosen ? " checked" : "", escape(form.text("cardExpiry").orElse("")),
                escape(form.text("billingName").orElse("")));
    }

    private static String debit(String type, boolean chosen) {
        boolean sepa = type.equals(TestBankAccount.SEPA);
        return """
                <fieldset>
                <legend><input type="radio" id="method-debit" name="method" value="%s"%s>
                <label for="method-debit">%s</label></legend>
                <p>The payment is sure when your bank has confirmed it, which takes a while.</p>
                <label for="accountNumber">%s</label>
                <input id="accountNumber" name="accountNumber" autocomplete="off">
                </fieldset>
                """.formatted(escape(type), chosen ? " checked" : "",
                sepa ? "SEPA Direct Debit" : "US bank account",
                sepa ? "IBAN" : "Account number");
    }

    private static String numbers(StripeObject session) {
        String debit = session.texts("payment_method_types").contains(TestBankAccount.US)
                ? "000123456789: debit that succeeds after 5 seconds\n"
                        + "000111111113: debit that fails"
                : "DE89370400440532013000: debit that succeeds after 5 seconds\n"
                        + "DE08370400440532013003: after 3 minutes\n"
                        + "DE62370400440532013001: debit that fails";
        String cards = """
                4242424242424242: paid
                4000000000000002: declined
                4000002500003155: the bank asks (3-D Secure)
                4000000000000259: paid, then disputed
                """ + debit;
        return "<details><summary>Test numbers</summary><ul>" + cards.lines()
                .map(line -> "<li>" + escape(line) + "</li>").collect(Collectors.joining())
                + "</ul><p>Any future date and any security code will do.</p></details>\n";
    }
}
