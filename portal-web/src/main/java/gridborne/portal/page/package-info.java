/**
 * The plain tier's pages: their addresses and forms, and the beans behind their views. A page calls
 * one boundary for each action, keeps what was typed, and computes nothing.
 *
 * <p>These pages are stateless plain HTML: they need neither a script nor, for a guest, a session.
 * What they show is in {@link gridborne.portal.view}; who may do what is the boundaries' matter.
 * Out of scope: the utility's desk, which is PrimeFaces' (docs/adr/0010).
 */
package gridborne.portal.page;
