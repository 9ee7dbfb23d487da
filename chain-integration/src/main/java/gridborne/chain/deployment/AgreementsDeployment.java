package gridborne.chain.deployment;

import gridborne.chain.contract.AgreementCalls;
import gridborne.chain.database.Transactions;
import gridborne.chain.node.Address;
import gridborne.chain.node.Block;
import gridborne.chain.node.Node;
import gridborne.chain.sender.Dispatch;
import gridborne.chain.sender.Outbox;
import gridborne.chain.sender.Purpose;
import gridborne.chain.sender.SigningKeys;
import gridborne.chain.signer.Signer;
import gridborne.grid.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The current tenant's agreements, deployed by its own key, which becomes their registrar. */
@Dependent
public class AgreementsDeployment {

    private static final long GAS = 4_000_000;

    private final WantedAgreements wanted;
    private final Node node;
    private final Dispatch dispatch;
    private final Outbox outbox;
    private final SigningKeys keys;
    private final Transactions transactions;
    private final long chainId;

    @Inject
    public AgreementsDeployment(WantedAgreements wanted, Node node, Dispatch dispatch,
                                Outbox outbox, SigningKeys keys, Transactions transactions,
                                @ConfigProperty(name = "gridborne.chain.id") long chainId) {
        this.wanted = wanted;
        this.node = node;
        this.dispatch = dispatch;
        this.outbox = outbox;
        this.keys = keys;
        this.transactions = transactions;
        this.chainId = chainId;
    }

    /** Whether nothing is left to be done: the contract is there, or nobody wants it. */
    public boolean make(TenantId tenant, Supplier<Optional<Factory>> factory, Block head) {
        if (!transactions.run(wanted::isRequested)) {
            return true;
        }
        Signer signer = keys.of(tenant);
        Optional<Address> sent = transactions.run(() -> outbox.latest(Purpose.AGREEMENTS))
                .map(transaction -> PlatformDeployment.bornOf(signer, transaction.nonce()));
        if (sent.isPresent() && node.hasCode(sent.get(), head)) {
            transactions.run(() -> wanted.seen(chainId, sent.get()));
            return true;
        }
        factory.get().ifPresent(known -> deploy(signer, known.admin(), head));
        return false;
    }

    /** Only with nothing in flight: then the next nonce is the chain's, whatever was stored. */
    private void deploy(Signer signer, Address admin, Block head) {
        long chainNonce = dispatch.nonceOf(signer, head);
        if (dispatch.resume(chainNonce).isEmpty()
                && !dispatch.mustWait(Purpose.AGREEMENTS, chainNonce)) {
            dispatch.deploy(signer, chainNonce, Purpose.AGREEMENTS, GAS,
                    AgreementCalls.contract(admin, signer.address()));
        }
    }
}
