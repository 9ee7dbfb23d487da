package gridborne.chain.signer;

import gridborne.chain.node.Address;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;

/**
 * A key in memory, opened from its file. Nonces of signatures follow RFC 6979, so nothing is
 * random.
 */
final class KeystoreSigner implements Signer {

    private final Credentials key;

    KeystoreSigner(Credentials key) {
        this.key = key;
    }

    @Override
    public Address address() {
        return Address.parse(key.getAddress());
    }

    @Override
    public byte[] sign(RawTransaction transaction, long chainId) {
        return TransactionEncoder.signMessage(transaction, chainId, key);
    }
}
