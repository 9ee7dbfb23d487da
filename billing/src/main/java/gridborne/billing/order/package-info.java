/**
 * Orders of coins (S7.1 to S7.3).
 *
 * <p>An order's row is committed before Stripe hears of it. Its stage only rises (see
 * {@link gridborne.payment.OrderStage}), by what Stripe says in an event or when asked; the two
 * lead to the same {@link gridborne.billing.order.Fulfilment}, under a lock on the order's row, so
 * an order is credited once. Credit and funding are appended to the journal in that very
 * transaction; how far they came is read from the chain's book and stored nowhere.
 *
 * <p>A guest's coins pass through an account of their own, opened when the order is paid: a refund
 * takes them back from there and burdens nobody else (docs/adr/0015). Out of scope: Stripe's page
 * ({@code checkout}), messages ({@code webhook}), refunds and disputes.
 */
package gridborne.billing.order;
