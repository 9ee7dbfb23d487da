package gridborne.billing.auto;

import gridborne.payment.auto.AutoTopUp;

import java.time.Instant;
import java.util.Optional;

/**
 * An auto top-up with what only billing needs of it.
 *
 * @param card by what Stripe knows the card, once it is saved
 * @param agreedAt since when its orders may save one
 */
record KeptAutoTopUp(AutoTopUp autoTopUp, Optional<StripeCard> card, String purpose, String pages,
                     String createdBy, Instant agreedAt) {
}
