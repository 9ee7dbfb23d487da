package gridborne.payment;

/** What Stripe said of a key. */
public sealed interface ConnectionResult {

    record Connected(String accountId, boolean live) implements ConnectionResult {
    }

    /** Stripe does not know the key, or it may not be used here. */
    record Refused(Why why, String reason) implements ConnectionResult {
    }

    /** Why a key is refused. */
    enum Why {
        UNKNOWN_KEY,
        MAY_NOT_READ_ACCOUNT,
        SOLD_IN_LIVE_MODE,
        SOLD_IN_TEST_MODE,
        SOLD_BY_ANOTHER_ACCOUNT,
        LIVE_KEY_IN_DEMO,
        REFUSED_BY_STRIPE
    }

    /** Stripe did not answer; the key is neither good nor bad. */
    record Unknown(String reason) implements ConnectionResult {
    }
}
