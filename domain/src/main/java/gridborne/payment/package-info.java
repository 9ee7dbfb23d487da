/**
 * Money that enters the utility and the coins given for it; coins that leave the book and the money
 * given for them (S7). The rules, and the ports that billing implements.
 *
 * <p>So far: the tenant's own Stripe account (S7.4), coins sold at the utility's counter, and
 * cash-out (S7.5): {@link gridborne.payment.CashOutState} says which step follows which, {@link
 * gridborne.payment.CashOutTerms} at what price and with whose approval. Out of scope: what Stripe
 * looks like, what a coin does once it is in the book.
 */
package gridborne.payment;
