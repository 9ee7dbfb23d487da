/**
 * Cash-out (S7.5): coins into escrow, money to the producer, coins out of the book; or all of it
 * back.
 *
 * <p>Which step follows which is the domain's ({@link gridborne.payment.CashOutState}). Here are
 * the rows, the operations that a step appends to the journal in its own transaction, and the
 * questions to Stripe, outside of any. What is due is a query; whoever takes a row has it for a
 * while ({@code leased_until}), and a row that moved meanwhile is left alone. An answer that got
 * lost changes nothing: the same question is asked again under the same key, and from 23 h on the
 * transfer is looked up first, since Stripe forgets keys after 24 h (ADR 0016).
 *
 * <p>Money is given once (I7): a transfer has one key at a time, the next key is taken by
 * compare-and-set after the transfer was looked for and not found, and coins come back only when
 * Stripe said no or the money is back.
 */
package gridborne.billing.cashout;
