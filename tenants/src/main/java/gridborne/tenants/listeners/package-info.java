/**
 * Who is told of decisions on relays (S6.2), how far each listener has been told, and the secrets
 * with which webhooks are signed.
 *
 * <p>A decision is due to a listener from the transaction in which it was made: the outbox is the
 * table of relays itself, in the order of its numbers. A relay that was decided on twice meanwhile
 * is told once, as it stands. Out of scope: how a message travels.
 */
package gridborne.tenants.listeners;
