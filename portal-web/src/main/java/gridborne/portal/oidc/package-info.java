/**
 * Single sign-on: a small relying party for one OpenID Connect provider per deployment, off unless
 * {@code gridborne.oidc.issuer} is set. Code flow with PKCE, state and nonce; ID tokens signed with
 * RS256. Out of scope: signing out at the provider, and roles, which stay ours.
 */
package gridborne.portal.oidc;
