/**
 * Whether the utility's money and its coins agree (I2, I3, I10): orders, Stripe's bookings, the
 * counter's receipts, and the coins on the chain. What the reserve is stands in docs/adr/0018.
 *
 * <p>Out of scope: how the books are read, and what is done about a difference.
 */
package gridborne.reconciliation;
