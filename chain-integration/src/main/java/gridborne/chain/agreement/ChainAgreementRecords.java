package gridborne.chain.agreement;

import gridborne.agreement.AgreementId;
import gridborne.agreement.AgreementRecord;
import gridborne.agreement.AgreementRecords;
import gridborne.agreement.DocumentHash;
import gridborne.agreement.PartyAddress;
import gridborne.chain.contract.AgreementAnswers;
import gridborne.chain.contract.AgreementCalls;
import gridborne.chain.node.Address;
import gridborne.chain.node.Block;
import gridborne.chain.node.Node;
import gridborne.energy.Hour;
import gridborne.grid.ContractAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads a contract of agreements, everything of one answer as of one block. */
@ApplicationScoped
public class ChainAgreementRecords implements AgreementRecords {

    private Node node;

    protected ChainAgreementRecords() {
    }

    @Inject
    public ChainAgreementRecords(Node node) {
        this.node = node;
    }

    @Override
    public List<AgreementRecord> about(DocumentHash document, ContractAddress contract) {
        Block head = node.head();
        List<AgreementId> ids = AgreementAnswers.ids(ask(contract, head,
                List.of(AgreementCalls.idsOf(document, 0, MOST))).get(0));
        List<String> answers = ask(contract, head,
                ids.stream().map(AgreementCalls::agreementOf).toList());
        return IntStream.range(0, ids.size())
                .mapToObj(i -> AgreementAnswers.agreement(ids.get(i), answers.get(i)))
                .flatMap(Optional::stream).toList();
    }

    @Override
    public Optional<AgreementRecord> agreement(AgreementId agreement, ContractAddress contract) {
        return AgreementAnswers.agreement(agreement, ask(contract, node.head(),
                List.of(AgreementCalls.agreementOf(agreement))).get(0));
    }

    @Override
    public boolean gridborne(PartyAddress actor, Hour hour, ContractAddress contract) {
        return AgreementAnswers.yes(ask(contract, node.head(),
                List.of(AgreementCalls.gridborne(actor, hour))).get(0));
    }

    private List<String> ask(ContractAddress contract, Block head, List<String> calls) {
        if (calls.isEmpty()) {
            return List.of();
        }
        return node.call(Address.parse(contract.address()), calls, head).stream()
                .map(answer -> answer.filter(ChainAgreementRecords::saysSomething)
                        .orElseThrow(() -> new IllegalStateException("There are no agreements at "
                                + contract.address() + " on this chain."))).toList();
    }

    /** An account without code answers with nothing at all. */
    private static boolean saysSomething(String answer) {
        return answer.length() > 2;
    }
}
