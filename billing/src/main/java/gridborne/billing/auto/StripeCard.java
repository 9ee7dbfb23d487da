package gridborne.billing.auto;

/** A saved card by its names at Stripe: whose it is, and which. */
record StripeCard(String customer, String paymentMethod) {
}
