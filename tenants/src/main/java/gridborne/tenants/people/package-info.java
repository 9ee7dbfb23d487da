/**
 * People of a tenant: who they are, what they may do, how they prove it (S10.4).
 *
 * <p>Passwords are kept as Argon2id hashes, tokens as SHA-256; of a passkey there is only the
 * public half. Attempts are counted in the database, so that every node counts. The operators of
 * the platform are people of tenant 0. Out of scope: the session and the cookie, which belong to
 * the portal.
 */
package gridborne.tenants.people;
