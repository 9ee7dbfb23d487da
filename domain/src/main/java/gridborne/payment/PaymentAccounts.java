package gridborne.payment;

import java.util.Optional;

/** The tenant's own account with Stripe: the money of its residents lands there (S7.4). */
public interface PaymentAccounts {

    /** Asks Stripe whose key this is and keeps nothing. */
    ConnectionResult check(StripeKey key);

    /**
     * Asks Stripe whose key this is and, if it works, keeps the key sealed. Stripe is asked outside
     * of any transaction, so this is called without one.
     */
    ConnectionResult connect(StripeKey key);

    /** The account whose key is kept for the current tenant. */
    Optional<ConnectionResult.Connected> connected();
}
