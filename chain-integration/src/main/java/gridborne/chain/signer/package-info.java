/**
 * Keys that sign for tenants: one each, and one of the platform (S8.5, S9.4).
 *
 * <p>{@link gridborne.chain.signer.Signer} is a port. Here it is kept by encrypted files in the
 * format that Web3Signer and every wallet read; a remote signer that answers in JSON-RPC fits it
 * as well. A key is on the disk before its address is used. Out of scope: what is signed, and
 * residents' keys.
 */
package gridborne.chain.signer;
