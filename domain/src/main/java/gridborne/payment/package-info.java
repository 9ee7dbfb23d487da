/**
 * Money that enters the utility and the coins given for it; coins that leave the book and the money
 * given for them (S7). The rules, and the ports that billing implements.
 *
 * <p>The tenant's own Stripe account and the secrets that sign Stripe's messages (S7.4); orders of
 * coins (S7.1, S7.2): {@link gridborne.payment.OrderStage} says what outweighs what, {@link
 * gridborne.payment.OrderProgress} how far an order is; Stripe's messages as they were received
 * (S7.3); coins sold at the utility's counter; and cash-out (S7.5): {@link
 * gridborne.payment.CashOutState} says which step follows which, {@link
 * gridborne.payment.CashOutTerms} at what price and with whose approval. Out of scope: what Stripe
 * looks like, what a coin does once it is in the book.
 */
package gridborne.payment;
