package gridborne.payment;

/** What Stripe said of a key. */
public sealed interface ConnectionResult {

    record Connected(String accountId, boolean live) implements ConnectionResult {
    }

    /** Stripe does not know the key, or it may not be used here. */
    record Refused(String reason) implements ConnectionResult {
    }

    /** Stripe did not answer; the key is neither good nor bad. */
    record Unknown(String reason) implements ConnectionResult {
    }
}
