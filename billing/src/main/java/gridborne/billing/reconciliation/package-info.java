/**
 * Whether money and coins agree (I3, I10, docs/adr/0018).
 *
 * <p>Stripe's balance transactions are read, outside of any transaction, and kept; then all books
 * are compared inside the database: orders, bookings, refunds and disputes, coins moved, and the
 * totals of the chain. The comparison is kept with what it found. A nightly one is due when the
 * utility's day has none; its row is unique, so several nodes make one.
 */
package gridborne.billing.reconciliation;
