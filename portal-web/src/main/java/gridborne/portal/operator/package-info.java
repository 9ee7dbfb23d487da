/**
 * The operators' desk at the platform's host (UX screen 12): the utilities and how they are, one of
 * them in detail, and the form that founds another.
 *
 * <p>Here are no people of a utility, no letters, no meters: counts only (S10.4). Out of scope:
 * what an operator may do to a utility ({@code gridborne.portal.boundary}).
 */
package gridborne.portal.operator;
