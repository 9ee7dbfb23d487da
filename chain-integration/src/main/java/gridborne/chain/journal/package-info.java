/**
 * The journal: operations numbered in the transaction of their cause, appended and never changed
 * (S9.2, I5).
 *
 * <p>What has become of an operation is not written here; it follows from the transactions that
 * were signed for it and from what the contract said. Out of scope: how it gets to the chain.
 */
package gridborne.chain.journal;
