package gridborne.billing.order;

import java.util.Optional;

/**
 * An order that Stripe says is paid. It is locked, and the payment is known to be its own.
 *
 * @param session Stripe's page, where it was not known yet
 * @param intent Stripe's payment: refunds and disputes name it
 */
public record PaidOrder(KeptOrder locked, Optional<String> session, Optional<String> intent) {
}
