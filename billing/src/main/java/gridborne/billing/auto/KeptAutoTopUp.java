package gridborne.billing.auto;

import gridborne.payment.auto.AutoTopUp;

import java.util.Optional;

/**
 * An auto top-up with what only billing needs of it.
 *
 * @param card by what Stripe knows the card, once it is saved
 */
record KeptAutoTopUp(AutoTopUp autoTopUp, Optional<StripeCard> card, String purpose, String pages,
                     String createdBy) {
}
