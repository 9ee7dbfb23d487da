/**
 * Stripe's hosted page for an order (S7.2): a Checkout Session.
 *
 * <p>The order's id is the session's reference and the key of the call that makes it, so asking
 * again makes no second one. Whatever Stripe says of a session, in an event or when asked, is read
 * into one {@link gridborne.billing.checkout.SessionSeen} and believed only where amount, currency,
 * mode and session are the order's (S7.3). Nothing here is called within a transaction, but the
 * handler of events, which calls nobody.
 */
package gridborne.billing.checkout;
