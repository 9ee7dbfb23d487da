/**
 * Stripe on this machine (S7; docs/adr/0012): a server that behaves as Stripe documents it, for
 * what the portal uses of it. The portal speaks to it through Stripe's own client and cannot tell
 * the difference but by the address; nothing of it is inside the WAR.
 *
 * <p>{@code json} what objects look like · {@code store} what is remembered, and the clock ·
 * {@code api} the manners of the interface · {@code money} balances · {@code payments} what comes
 * in, and back · {@code checkout} sessions and their page · {@code connect} what goes out ·
 * {@code events} webhooks · {@code http} the counters · {@code pages} the frame of pages ·
 * {@code control} what a test can make happen.
 *
 * <p>Everything is in test mode; live keys are unknown here. To add an endpoint: one line in the
 * {@code addTo} of its concept, and its shape in {@code shapes.json}.
 */
package gridborne.stack.stripe;
