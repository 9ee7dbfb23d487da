package gridborne.stack.stripe.payments;

import java.util.Optional;

/** A card number and what happens to whoever pays with it. */
public record TestCard(String number, String brand, Authentication authentication,
        Optional<Decline> decline, Aftermath aftermath) {

    /** When the holder's bank wants to ask the holder. */
    enum Authentication {
        NEVER,
        /** Until it was asked once, for payments that its holder is not there for. */
        UNTIL_SET_UP,
        /** Only while its holder is there. */
        WHILE_PRESENT,
        ALWAYS
    }

    /** What follows a payment. */
    enum Aftermath {
        NOTHING, AVAILABLE_AT_ONCE, FRAUD_DISPUTE, NOT_RECEIVED_DISPUTE, INQUIRY,
        REFUND_TAKES_TIME, REFUND_FAILS
    }

    static TestCard good(String number, String brand) {
        return new TestCard(number, brand, Authentication.NEVER, Optional.empty(),
                Aftermath.NOTHING);
    }

    static TestCard visa(String number) {
        return good(number, "visa");
    }

    TestCard declining(Decline reason) {
        return new TestCard(number, brand, authentication, Optional.of(reason), aftermath);
    }

    TestCard asking(Authentication newAuthentication) {
        return new TestCard(number, brand, newAuthentication, decline, aftermath);
    }

    TestCard then(Aftermath newAftermath) {
        return new TestCard(number, brand, authentication, decline, newAftermath);
    }

    boolean asksHolder(boolean present, boolean setUp) {
        return switch (authentication) {
            case NEVER -> false;
            case UNTIL_SET_UP -> present || !setUp;
            case WHILE_PRESENT -> present;
            case ALWAYS -> true;
        };
    }
}
