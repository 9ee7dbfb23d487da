/**
 * Money that enters the utility, and the coins given for it (S7). The ports that billing
 * implements.
 *
 * <p>So far: the tenant's own Stripe account (S7.4) and coins sold at the utility's counter. Out of
 * scope: what Stripe looks like, what a coin does once it is in the book.
 */
package gridborne.payment;
