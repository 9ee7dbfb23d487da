/**
 * Stripe's messages (S7.3): {@code POST /webhooks/stripe}.
 *
 * <p>A message is believed when one of the tenant's secrets has signed its bytes within 300 s, past
 * or future. It is kept in {@code billing_event} before Stripe is told 200; the event's id makes
 * the second copy harmless. What it means is handled afterwards, at our own pace, each event in the
 * transaction of its effect: so it counts once, on however many nodes. One whose handling breaks
 * off is tried again, later and later, for a day; then it is parked. Messages that arrive together
 * are kept together, and what comes by the hundred is handled by the hundred (docs/adr/0024, 0050).
 *
 * <p><b>To handle another type</b> write a CDI bean that implements
 * {@link gridborne.billing.webhook.EventHandler}; nothing is to be registered. It answers
 * {@code Handled}, {@code Unconcerned}, {@code TooEarly} (looked at again until a day has passed,
 * then parked) or {@code Parked} with the reason. Types without a handler are kept and left alone.
 * Events of another release of Stripe's interface, of the other mode, or written otherwise than
 * Stripe does, never reach a handler: they are parked with an alarm in the log, and seen at
 * {@code GET /api/v1/payment-events?state=PARKED}.
 *
 * <p>Locks are taken in one order everywhere: events, the rows they are about by their keys,
 * journal. So deliveries at once wait for each other and never for themselves.
 */
package gridborne.billing.webhook;
