package gridborne.stack.stripe.checkout;

import gridborne.stack.stripe.api.Form;

/** Somebody at the page: who, and with which card or bank account. */
public record Payer(String email, String name, String number) {

    /** As the page's form says it. */
    static Payer at(Form form) {
        boolean card = form.text("method").orElse("card").equals("card");
        return new Payer(form.text("email").orElse(""), form.text("billingName").orElse(""),
                form.text(card ? "cardNumber" : "accountNumber").orElse("").replace(" ", ""));
    }
}
