/**
 * Money that goes back to payers, and the coins that follow it (S7.6, docs/adr/0018).
 *
 * <p>What Stripe tells of a refund or a dispute is merged into one row, in any order; the sum of
 * the rows of a payment says how much of its money is gone. From that alone follows how many coins
 * are taken ({@link gridborne.payment.Clawback}), so an event has no effect of its own that could
 * be doubled or lost. Refunds made here and refunds made in Stripe's dashboard are the same row; an
 * admin's wish is an intent beside it, committed before Stripe is asked, under its own key.
 *
 * <p>Locks are taken in this order: event or intent, reversal, clawback, journal.
 */
package gridborne.billing.reversal;
