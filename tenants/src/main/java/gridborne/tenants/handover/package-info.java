/**
 * The end of a utility: all of its rows as one file that it takes along, and then none of them here
 * (S9.1). What stays is the chain, the slug nobody gets again, and who decided it.
 *
 * <p>The file is encrypted while it lies here; its words are for the utility's admins, so that
 * operators carry it and cannot read it (S10.4). Secrets are not in it. Out of scope: who may
 * ({@code gridborne.portal.boundary}).
 */
package gridborne.tenants.handover;
