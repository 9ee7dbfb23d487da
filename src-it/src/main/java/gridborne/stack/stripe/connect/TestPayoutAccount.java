package gridborne.stack.stripe.connect;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A bank account that money is paid out to. Stripe's published test numbers
 * (docs.stripe.com/connect/testing) say by their last digits whether the bank takes it.
 */
public record TestPayoutAccount(String number) {

    private static final Map<String, String> FAILURES_OF_IBANS = Map.of("3001", "no_account",
            "3002", "account_closed", "3003", "insufficient_funds",
            "3004", "debit_not_authorized", "3005", "invalid_currency");
    private static final Map<String, String> FAILURES_OF_NUMBERS = Map.of("1116", "no_account",
            "1113", "account_closed", "2227", "insufficient_funds",
            "3335", "debit_not_authorized", "4440", "invalid_currency");

    /** An IBAN or an American account number of a form that exists. */
    public static Optional<TestPayoutAccount> of(String text) {
        String plain = text.replace(" ", "").toUpperCase(Locale.ROOT);
        return plain.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}|\\d{6,17}")
                ? Optional.of(new TestPayoutAccount(plain)) : Optional.empty();
    }

    private boolean isIban() {
        return Character.isLetter(number.charAt(0));
    }

    String country() {
        return isIban() ? number.substring(0, 2) : "US";
    }

    String lastFour() {
        return number.substring(number.length() - 4);
    }

    /** Why the bank will send the money back, if it will. */
    Optional<String> failureCode() {
        return Optional.ofNullable((isIban() ? FAILURES_OF_IBANS : FAILURES_OF_NUMBERS)
                .get(lastFour()));
    }
}
