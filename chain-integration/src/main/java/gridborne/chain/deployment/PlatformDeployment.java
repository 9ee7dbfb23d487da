package gridborne.chain.deployment;

import gridborne.chain.contract.Calls;
import gridborne.chain.database.Transactions;
import gridborne.chain.node.Address;
import gridborne.chain.node.Block;
import gridborne.chain.node.Node;
import gridborne.chain.sender.Dispatch;
import gridborne.chain.sender.Outbox;
import gridborne.chain.sender.Purpose;
import gridborne.chain.sender.SigningKeys;
import gridborne.chain.sender.StoredTransaction;
import gridborne.chain.signer.Signer;
import gridborne.grid.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.web3j.crypto.ContractUtils;

/** Code and factory, deployed by the platform's key; to be called within the platform. */
@Dependent
public class PlatformDeployment {

    private static final long CODE_GAS = 12_000_000;
    private static final long FACTORY_GAS = 2_000_000;

    private final Node node;
    private final Dispatch dispatch;
    private final Outbox outbox;
    private final SigningKeys keys;
    private final Transactions transactions;

    @Inject
    public PlatformDeployment(Node node, Dispatch dispatch, Outbox outbox, SigningKeys keys,
                              Transactions transactions) {
        this.node = node;
        this.dispatch = dispatch;
        this.outbox = outbox;
        this.keys = keys;
        this.transactions = transactions;
    }

    /** The factory, once the chain has it; until then, what is missing is sent. */
    public Optional<Factory> factory(Block head) {
        Signer signer = keys.of(TenantId.PLATFORM);
        Optional<Address> stored = transactions.run(() -> outbox.latest(Purpose.FACTORY))
                .map(transaction -> bornOf(signer, transaction.nonce()));
        if (stored.isPresent() && node.hasCode(stored.get(), head)) {
            return Optional.of(new Factory(stored.get(), signer.address()));
        }
        deploy(signer, dispatch.nonceOf(signer, head));
        return Optional.empty();
    }

    /** The code comes before the factory; its address follows from the key and the nonce. */
    private void deploy(Signer signer, long chainNonce) {
        List<StoredTransaction> waiting = dispatch.resume(chainNonce);
        if (waiting.stream().anyMatch(stored -> stored.purpose() == Purpose.FACTORY)
                || dispatch.mustWait(Purpose.FACTORY, chainNonce)) {
            return;
        }
        long nonce = chainNonce + waiting.size();
        Address code = bornOf(signer, nonce);
        if (dispatch.deploy(signer, nonce, Purpose.CODE, CODE_GAS, Calls.code())) {
            dispatch.deploy(signer, nonce + 1, Purpose.FACTORY, FACTORY_GAS, Calls.factory(code));
        }
    }

    /** Where a contract is that a key deploys with that nonce. */
    static Address bornOf(Signer signer, long nonce) {
        return Address.parse(ContractUtils.generateContractAddress(
                signer.address().hex(), BigInteger.valueOf(nonce)));
    }
}
