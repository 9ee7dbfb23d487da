/**
 * Money (S7): what the utility takes and what it gives, at its counter and through Stripe.
 *
 * <p>Implements the ports of {@code gridborne.payment}. What a coin does once it is credited
 * belongs to the book on the chain; the two meet in the journal, in one transaction.
 */
package gridborne.billing;
