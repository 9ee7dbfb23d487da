/**
 * The EVM chain behind the ports {@code Journal}, {@code Book} and {@code GridContract} (S9).
 *
 * <p>An operation goes one way: {@link gridborne.chain.journal} numbers it in the transaction of
 * its cause, {@link gridborne.chain.sender} brings it to the contract, {@link
 * gridborne.chain.projection} follows what the contract says of it. {@link
 * gridborne.chain.ChainLoop} drives the last two, tenant by tenant. Out of scope: why an operation
 * is wanted, and who may want it.
 */
package gridborne.chain;
