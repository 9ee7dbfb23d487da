/**
 * Tells those who listen what was decided on relays (S6.2, ADR 0014): what is due is a query, the
 * message travels outside of any transaction, and what came of it is written down.
 *
 * <p>Messages of a utility go to a listener one after the other, in the order of their numbers, at
 * least once. {@link gridborne.portal.push.Outlet} is how one kind of listener is spoken to. Out of
 * scope: deciding, and who may name listeners.
 */
package gridborne.portal.push;
