package gridborne.stack.stripe.payments;

/** Why a bank said no. */
public record Decline(String code, String declineCode, String message) {

    static Decline generic() {
        return declined("generic_decline", "Your card was declined.");
    }

    static Decline declined(String declineCode, String message) {
        return new Decline("card_declined", declineCode, message);
    }

    /** Some reasons have a code of their own. */
    static Decline named(String code, String message) {
        return new Decline(code, code, message);
    }

    static Decline authenticationRequired() {
        return named("authentication_required",
                "Your card was declined. This transaction requires authentication.");
    }

    static Decline authenticationFailed() {
        return new Decline("payment_intent_authentication_failure", "",
                "We are unable to authenticate your payment method. Please choose a different"
                        + " payment method and try again.");
    }

    static Decline bankDebit(String failureCode) {
        return new Decline("payment_intent_payment_attempt_failed", failureCode,
                "The payment failed.");
    }
}
