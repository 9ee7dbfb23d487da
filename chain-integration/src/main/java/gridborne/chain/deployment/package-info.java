/**
 * How a tenant comes to its contract (S9.4): the wish is stored at provisioning, the platform
 * deploys code and factory once for a chain, the tenant's own key has its grid made at an address
 * known before.
 *
 * <p>A contract of agreements is made beside the grid when the tenant wants one (S8).
 *
 * <p>Deployments are stored transactions like all others: a chain that lost them gets the very same
 * again. Out of scope: everything the contract does afterwards.
 */
package gridborne.chain.deployment;
