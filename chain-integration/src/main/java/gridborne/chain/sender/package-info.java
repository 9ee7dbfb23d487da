/**
 * From the journal to the contract (S9.2, S9.4).
 *
 * <p>A transaction is signed, stored with its nonce, and only then broadcast; what is stored is
 * broadcast until the chain has used its nonce. Nothing is believed but the chain: where it stands
 * (its next sequence number, the key's next nonce) is read each time, and {@link
 * gridborne.chain.sender.SendPlan} says what follows from it. So a crash, a lost answer, a chain
 * that forgot its tail or a second sender need no case of their own. Out of scope: what an
 * operation means.
 */
package gridborne.chain.sender;
