package gridborne.chain.agreement;

import gridborne.agreement.PartyAddress;
import gridborne.agreement.PartySignature;
import gridborne.agreement.SignatureCheck;
import gridborne.agreement.Signatures;
import gridborne.agreement.Statement;
import gridborne.agreement.TypedData;
import gridborne.chain.contract.AgreementCalls;
import gridborne.chain.node.Address;
import gridborne.chain.node.Block;
import gridborne.chain.node.Node;
import gridborne.grid.ContractAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Statements signed and checked as the contract does it (S8.2). */
@ApplicationScoped
public class ChainSignatures implements Signatures {

    private ActorKeys keys;
    private Node node;

    protected ChainSignatures() {
    }

    @Inject
    public ChainSignatures(ActorKeys keys, Node node) {
        this.keys = keys;
        this.node = node;
    }

    @Override
    public TypedData typedData(Statement statement, ContractAddress contract) {
        return TypedStatement.of(statement, contract);
    }

    /** Like the contract: an account with code is asked, whatever key has signed. */
    @Override
    public SignatureCheck check(TypedData data, PartyAddress party, PartySignature signature) {
        Optional<PartyAddress> signer = KeySignature.signer(data.digest().bytes(), signature);
        Block head = node.head();
        Address account = Address.parse(party.hex());
        boolean good = node.hasCode(account, head)
                ? takesForItsOwn(account, data, signature, head)
                : signer.filter(party::equals).isPresent();
        if (good) {
            return new SignatureCheck.Good();
        }
        return signer.filter(key -> !key.equals(party))
                .<SignatureCheck>map(SignatureCheck.OfAnother::new)
                .orElseGet(SignatureCheck.NoSignature::new);
    }

    private boolean takesForItsOwn(Address account, TypedData data, PartySignature signature,
                                   Block head) {
        return node.call(account, List.of(AgreementCalls.isValidSignature(data.digest(),
                signature)), head).get(0).filter(AgreementCalls::isYes).isPresent();
    }

    @Override
    public PartyAddress newKey() {
        return keys.make();
    }

    @Override
    public Optional<PartySignature> sign(TypedData data, PartyAddress party) {
        // What is signed is encoded anew from the statement: not what a caller says it is.
        byte[] digest = TypedStatement.of(data.statement(), data.contract()).digest().bytes();
        return keys.key(party).map(key -> KeySignature.sign(digest, key));
    }
}
