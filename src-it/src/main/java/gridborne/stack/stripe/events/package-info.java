/**
 * What has happened, told to whoever wants to know: events, the endpoints that listen, and the way
 * from one to the other. At least once, in no order, signed as Stripe signs, tried again for three
 * days. A {@link gridborne.stack.stripe.events.DeliveryMode} makes the way as bad as a test needs.
 *
 * <p>An event is stored in the change that caused it, so none is lost; that it was delivered is
 * noted afterwards, so a crash in between delivers it again.
 */
package gridborne.stack.stripe.events;
