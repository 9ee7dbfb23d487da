/**
 * The manners of Stripe's interface, whatever the object: parameters in nested forms, lists,
 * errors, and the {@link gridborne.stack.stripe.api.World} of one account in which a request acts.
 *
 * <p>A request that is wrong in itself is refused by throwing a
 * {@link gridborne.stack.stripe.api.StripeError}, and nothing of it has happened. A payment that a
 * bank declines has happened: it is an {@link gridborne.stack.stripe.api.Answer}.
 */
package gridborne.stack.stripe.api;
