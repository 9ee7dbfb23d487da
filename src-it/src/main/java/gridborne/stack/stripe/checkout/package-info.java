/**
 * Checkout: sessions, and the page on which somebody pays (S7.1, S7.3). The page is plain HTML
 * that works without JavaScript; it asks for a test card or a test bank account, lets the bank ask
 * its holder, and sends the browser back where the session says.
 *
 * <p>Out of scope: modes other than payment, prices kept at Stripe, discounts, taxes, shipping.
 */
package gridborne.stack.stripe.checkout;
