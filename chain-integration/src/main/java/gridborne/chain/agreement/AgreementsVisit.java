package gridborne.chain.agreement;

import gridborne.chain.contract.AgreementAnswers;
import gridborne.chain.contract.AgreementCalls;
import gridborne.chain.database.Transactions;
import gridborne.chain.deployment.WantedAgreements;
import gridborne.chain.node.Address;
import gridborne.chain.node.Block;
import gridborne.chain.node.Node;
import gridborne.chain.sender.Dispatch;
import gridborne.chain.sender.Failures;
import gridborne.chain.sender.Outbox;
import gridborne.chain.sender.Purpose;
import gridborne.chain.sender.SigningKeys;
import gridborne.chain.sender.StoredTransaction;
import gridborne.chain.signer.Signer;
import gridborne.grid.ContractAddress;
import gridborne.grid.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Follows the current tenant's agreements and tells the contract what is to be told. Whether a call
 * is done, the contract is asked: so one that was lost anywhere is brought again, and one that was
 * brought by somebody else is not.
 */
@Dependent
public class AgreementsVisit {

    private static final int MOST_CALLS = 20;
    private static final int TRIES = 3;
    /** A term over many cells of the tree costs most; a year takes 330 000. */
    private static final long GAS = 2_000_000;

    private final WantedAgreements wanted;
    private final AgreementIntents intents;
    private final AgreementsFollowed followed;
    private final Node node;
    private final Dispatch dispatch;
    private final Outbox outbox;
    private final SigningKeys keys;
    private final Transactions transactions;

    @Inject
    public AgreementsVisit(WantedAgreements wanted, AgreementIntents intents,
                           AgreementsFollowed followed, Node node, Dispatch dispatch,
                           Outbox outbox, SigningKeys keys, Transactions transactions) {
        this.wanted = wanted;
        this.intents = intents;
        this.followed = followed;
        this.node = node;
        this.dispatch = dispatch;
        this.outbox = outbox;
        this.keys = keys;
        this.transactions = transactions;
    }

    /** Whether nothing is left to be told. */
    public boolean visit(TenantId tenant, Block head) {
        Optional<Address> contract = transactions.run(wanted::address)
                .map(ContractAddress::address).map(Address::parse);
        if (contract.isEmpty()) {
            return true;
        }
        followed.follow(contract.get(), head);
        List<AgreementCall> open = transactions.run(() -> intents.open(MOST_CALLS));
        if (open.isEmpty()) {
            return true;
        }
        tell(keys.of(tenant), contract.get(), head, open);
        return false;
    }

    /** In their order, since nothing is concluded with a partner nobody recognised. */
    private void tell(Signer signer, Address contract, Block head, List<AgreementCall> open) {
        long chainNonce = dispatch.nonceOf(signer, head);
        List<StoredTransaction> waiting = dispatch.resume(chainNonce);
        long nonce = waiting.stream().mapToLong(StoredTransaction::nonce).max()
                .orElse(chainNonce - 1) + 1;
        for (AgreementCall call : open) {
            if (isDone(call, contract, head)) {
                transactions.run(() -> intents.done(call));
            } else if (!isOnItsWay(call, waiting)) {
                if (!told(call, chainNonce)
                        || !dispatch.call(signer, nonce, Purpose.AGREEMENT, GAS, contract,
                                call.call(), call.number())) {
                    return;
                }
                nonce++;
            }
        }
    }

    /** Whether it may be brought now: not so if it has just failed, or fails for good. */
    private boolean told(AgreementCall call, long chainNonce) {
        Failures failures = transactions.run(() -> outbox.failures(Purpose.AGREEMENT,
                call.number(), chainNonce));
        if (failures.count() >= TRIES) {
            transactions.run(() -> intents.refused(call, "The contract did not take it in "
                    + failures.count() + " tries: " + reasons(call.purpose())));
            return false;
        }
        return !failures.mustWait();
    }

    private static String reasons(CallPurpose purpose) {
        return switch (purpose) {
            case RECOGNISE -> "the utility's key is no registrar there.";
            case CONCLUDE -> "a signature was taken back or is no longer its signer's, or the"
                    + " partner is not recognised. Propose it anew.";
            case REVOKE -> "it ends in that hour or before already.";
        };
    }

    private static boolean isOnItsWay(AgreementCall call, List<StoredTransaction> waiting) {
        return waiting.stream().anyMatch(stored -> stored.purpose() == Purpose.AGREEMENT
                && stored.first().equals(call.number()));
    }

    private boolean isDone(AgreementCall call, Address contract, Block head) {
        return switch (call.purpose()) {
            case RECOGNISE -> says(contract, head,
                    AgreementCalls.recognised(call.kind(), call.party()));
            case CONCLUDE -> transactions.run(() -> followed.isConcluded(call.agreement()));
            case REVOKE -> transactions.run(() -> followed.isRevoked(call.agreement()))
                    || says(contract, head,
                            AgreementCalls.withdrawn(call.agreement(), call.party()));
        };
    }

    private boolean says(Address contract, Block head, String question) {
        return node.call(contract, List.of(question), head).get(0)
                .filter(answer -> answer.length() > 2 && AgreementAnswers.yes(answer)).isPresent();
    }
}
