/**
 * The current tenant's pools, who is in them, and what they agreed on and decided. Rows only: the
 * rules are {@link gridborne.pool}'s, coins are the book's (S3.3). Whoever changes something locks
 * the pool first, so two nodes, or two treasurers, act one after the other.
 */
package gridborne.tenants.pools;
