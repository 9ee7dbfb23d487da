/**
 * Links that go out by mail and let their holder do one thing once: finish a registration, choose a
 * new password, take up an invitation, prove a new address.
 *
 * <p>256 random bits, kept as a hash; used up by a delete, so that two clicks cannot both count. A
 * link is a row of its tenant: at another's host it is one that never was (S10.3). Out of scope:
 * the letters that carry them, and what their pages look like.
 */
package gridborne.tenants.links;
