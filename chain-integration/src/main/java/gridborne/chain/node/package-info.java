/**
 * A node of the chain, spoken to in standard JSON-RPC: what anvil, Besu and geth all understand.
 *
 * <p>No call here names a {@code finalized} or {@code safe} block, asks for logs beyond the head
 * or over more blocks than {@link gridborne.chain.node.Node#LOG_RANGE}, or needs an account of the
 * node. Every call has a limit in time. Out of scope: what the calls mean to a grid.
 */
package gridborne.chain.node;
