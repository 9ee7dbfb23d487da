/**
 * Who is asking, and whether the request is really theirs (S10.4).
 *
 * <p>{@link gridborne.portal.security.PortalAuthentication} knows two proofs: a session, made by
 * the sign-in page, and a token. A session belongs to one tenant; at another's host it is worth
 * nothing. Requests that change something must come from our own pages or carry a token. Out of
 * scope: what a role may do, which each boundary says of itself.
 */
package gridborne.portal.security;
