/**
 * Stripe on this machine: a server that answers as Stripe documents it, for the accounts of the
 * demo tenants only. The portal speaks to it through Stripe's own client and cannot tell the
 * difference but by the address; nothing of it is inside the WAR.
 *
 * <p>Objects have the shape of Stripe's published examples (MIT). Everything is in test mode; live
 * keys are unknown here. To add an endpoint: one {@link gridborne.stack.stripe.Endpoint} and one
 * line in {@link gridborne.stack.stripe.Endpoints}.
 */
package gridborne.stack.stripe;
