/**
 * The chain's tables, reached through the tenants' one door (S10.2): rows of the current tenant, in
 * transactions that contain no call to the world outside.
 */
package gridborne.chain.database;
