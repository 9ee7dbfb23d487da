package gridborne.chain.signer;

import gridborne.chain.node.Address;
import org.web3j.crypto.RawTransaction;

/** Signs transactions with one key. The same transaction gets the same signature, always. */
public interface Signer {

    Address address();

    /** The signed transaction, ready to be broadcast on that chain. */
    byte[] sign(RawTransaction transaction, long chainId);
}
