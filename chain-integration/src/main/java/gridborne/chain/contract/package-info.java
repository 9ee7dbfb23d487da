/**
 * The words of the contract: operations as calls, logs as events, reasons as sentences (S9.2).
 *
 * <p>{@code Grid} and {@code GridFactory} are generated from the committed ABI. Events this
 * version does not know are passed over, so that a newer contract can be followed. Out of scope:
 * how a node is asked, and what events amount to.
 */
package gridborne.chain.contract;
