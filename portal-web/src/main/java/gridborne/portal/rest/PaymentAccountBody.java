package gridborne.portal.rest;

import gridborne.payment.StripeKey;

/** A key of the utility's Stripe account, secret or restricted. */
public record PaymentAccountBody(StripeKey secretKey) {
}
