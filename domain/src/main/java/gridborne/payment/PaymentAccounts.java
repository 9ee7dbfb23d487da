package gridborne.payment;

/** The tenant's own account with Stripe: the money of its residents lands there (S7.4). */
public interface PaymentAccounts {

    /** Asks Stripe whose key this is and, if it works, keeps the key sealed. */
    ConnectionResult connect(StripeKey key);
}
