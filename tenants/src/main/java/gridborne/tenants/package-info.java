/**
 * Tenants and what belongs to them besides coins: people, meters' register, raw readings, audit.
 *
 * <p>This module is the one door to the database. Whoever asks for an
 * {@link jakarta.persistence.EntityManager} gets the current tenant's, behind two walls (S10.2).
 * Out of scope: balances (the chain is their book) and money (billing).
 */
package gridborne.tenants;
