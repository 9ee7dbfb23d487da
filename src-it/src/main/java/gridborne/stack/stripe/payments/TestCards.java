package gridborne.stack.stripe.payments;

import static gridborne.stack.stripe.payments.Decline.declined;
import static gridborne.stack.stripe.payments.Decline.named;
import static gridborne.stack.stripe.payments.TestCard.good;
import static gridborne.stack.stripe.payments.TestCard.visa;

import gridborne.stack.stripe.payments.TestCard.Aftermath;
import gridborne.stack.stripe.payments.TestCard.Authentication;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stripe's published test cards (docs.stripe.com/testing), and their names in requests. */
public final class TestCards {

    private static final Decline INSUFFICIENT = declined("insufficient_funds",
            "Your card has insufficient funds.");

    private static final List<TestCard> ALL = List.of(
            visa("4242424242424242"),
            visa("4000056655665556"),
            good("5555555555554444", "mastercard"),
            good("378282246310005", "amex"),
            visa("4000000000000077").then(Aftermath.AVAILABLE_AT_ONCE),

            visa("4000000000000002").declining(Decline.generic()),
            visa("4000000000009995").declining(INSUFFICIENT),
            visa("4000000000009987").declining(declined("lost_card", "Your card was declined.")),
            visa("4000000000009979").declining(declined("stolen_card", "Your card was declined.")),
            visa("4000000000000069").declining(named("expired_card", "Your card has expired.")),
            visa("4000000000000127").declining(named("incorrect_cvc",
                    "Your card's security code is incorrect.")),
            visa("4000000000000119").declining(named("processing_error", "An error occurred while"
                    + " processing your card. Try again in a little bit.")),
            visa("4000000000000341").declining(Decline.generic()),

            visa("4000002500003155").asking(Authentication.UNTIL_SET_UP),
            visa("4000002760003184").asking(Authentication.ALWAYS),
            visa("4000000000003220").asking(Authentication.ALWAYS),
            visa("4000003800000446").asking(Authentication.WHILE_PRESENT),
            visa("4000008260003178").asking(Authentication.UNTIL_SET_UP).declining(INSUFFICIENT),
            visa("4000008400001629").asking(Authentication.ALWAYS).declining(Decline.generic()),

            visa("4000000000000259").then(Aftermath.FRAUD_DISPUTE),
            visa("4000000000002685").then(Aftermath.NOT_RECEIVED_DISPUTE),
            visa("4000000000001976").then(Aftermath.INQUIRY),
            visa("4000000000007726").then(Aftermath.REFUND_TAKES_TIME),
            visa("4000000000005126").then(Aftermath.REFUND_FAILS));

    private static final Map<String, String> NUMBERS_BY_NAME = Map.ofEntries(
            Map.entry("pm_card_visa", "4242424242424242"),
            Map.entry("pm_card_mastercard", "5555555555554444"),
            Map.entry("pm_card_amex", "378282246310005"),
            Map.entry("pm_card_bypassPending", "4000000000000077"),
            Map.entry("pm_card_chargeDeclined", "4000000000000002"),
            Map.entry("pm_card_visa_chargeDeclined", "4000000000000002"),
            Map.entry("pm_card_visa_chargeDeclinedInsufficientFunds", "4000000000009995"),
            Map.entry("pm_card_chargeCustomerFail", "4000000000000341"),
            Map.entry("pm_card_authenticationRequiredOnSetup", "4000002500003155"),
            Map.entry("pm_card_authenticationRequired", "4000002760003184"),
            Map.entry("pm_card_threeDSecure2Required", "4000000000003220"),
            Map.entry("pm_card_createDispute", "4000000000000259"),
            Map.entry("pm_card_createDisputeProductNotReceived", "4000000000002685"),
            Map.entry("pm_card_createDisputeInquiry", "4000000000001976"),
            Map.entry("pm_card_pendingRefund", "4000000000007726"),
            Map.entry("pm_card_refundFail", "4000000000005126"));

    private TestCards() {}

    public static Optional<TestCard> find(String number) {
        return ALL.stream().filter(card -> card.number().equals(number)).findFirst();
    }

    static Optional<String> numberNamed(String name) {
        return Optional.ofNullable(NUMBERS_BY_NAME.get(name));
    }

    /** The check digit that every card number ends in. */
    static boolean isWellFormed(String number) {
        if (!number.matches("\\d{12,19}")) {
            return false;
        }
        int sum = 0;
        for (int index = 0; index < number.length(); index++) {
            int digit = number.charAt(number.length() - 1 - index) - '0';
            int weighted = index % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
