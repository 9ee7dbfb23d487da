package gridborne.stack.stripe.payments;

import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is behind a payment method: the number, and what test number it is. */
final class Instruments {

    private Instruments() {}

    /** The method with the particulars that its number gives it. */
    static StripeObject describe(StripeObject method, String number) {
        Optional<TestBankAccount> account = TestBankAccount.find(number);
        if (account.isPresent()) {
            return bankAccount(method, account.get());
        }
        if (number.matches("[A-Za-z]{2}\\d\\d.*")) {
            throw StripeError.invalid("invalid_bank_account_iban",
                    "The IBAN you provided is invalid.", "sepa_debit[iban]");
        }
        return card(method, number);
    }

    private static StripeObject card(StripeObject method, String number) {
        if (!TestCards.isWellFormed(number)) {
            throw cardError("incorrect_number", "Your card number is incorrect.");
        }
        TestCard card = TestCards.find(number).orElseThrow(() -> cardError("card_declined", "Your"
                + " card was declined. Your request was in test mode, but used a non test card."
                + " For a list of valid test cards, visit: https://stripe.com/docs/testing."));
        return method.with("type", "card")
                .with("card.brand", card.brand()).with("card.display_brand", card.brand())
                .with("card.last4", lastFour(number))
                .with("card.networks.available", JsonText.strings(List.of(card.brand())))
                .with("card.fingerprint", fingerprint(number));
    }

    private static StripeError cardError(String code, String message) {
        return StripeError.card(code, message, "number");
    }

    private static StripeObject bankAccount(StripeObject method, TestBankAccount account) {
        StripeObject particulars = StripeObject.empty()
                .with("fingerprint", fingerprint(account.number()))
                .with("last4", lastFour(account.number()));
        particulars = account.type().equals(TestBankAccount.SEPA)
                ? particulars.with("bank_code", account.number().substring(4, 9))
                        .with("branch_code", "").with("country", account.number().substring(0, 2))
                        .withNull("generated_from")
                : particulars.with("account_holder_type", "individual")
                        .with("account_type", "checking").with("bank_name", "STRIPE TEST BANK")
                        .withNull("financial_connections_account").withNull("networks")
                        .with("routing_number", "110000000").withNull("status_details");
        return method.without("card").with("type", account.type())
                .with(account.type(), particulars);
    }

    private static String lastFour(String number) {
        return number.substring(number.length() - 4);
    }

    /** The same number has the same fingerprint. */
    private static String fingerprint(String number) {
        return "fp" + Long.toString(number.hashCode() & 0xffffffffL, 36).toUpperCase(Locale.ROOT);
    }

    static Optional<TestCard> card(World world, String method) {
        return TestCards.find(number(world, method));
    }

    static Optional<TestBankAccount> bankAccount(World world, String method) {
        return TestBankAccount.find(number(world, method));
    }

    private static String number(World world, String method) {
        return world.get(Kind.INSTRUMENT, method).text("number");
    }

    static boolean isSetUp(World world, String method) {
        return world.get(Kind.INSTRUMENT, method).is("set_up");
    }

    /** Its holder has agreed to payments while absent. */
    static void setUp(World world, String method) {
        world.put(Kind.INSTRUMENT, world.get(Kind.INSTRUMENT, method).with("set_up", true));
    }
}
