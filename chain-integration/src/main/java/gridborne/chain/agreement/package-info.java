/**
 * Statements about agreements, as they are signed: their encoding (EIP-712), the keys that the
 * portal keeps for actors without a wallet, and checking signatures (S8.2, S8.5). And what the
 * chain answers about agreements and documents (S8.3, S8.4).
 *
 * <p>{@link gridborne.chain.agreement.ChainSignatures} implements the port {@code Signatures}. A
 * kept key signs statements and nothing else: it never signs a transaction and needs no money. Out
 * of scope: who may have which key sign, the documents, the keys that bring things to the chain.
 */
package gridborne.chain.agreement;
