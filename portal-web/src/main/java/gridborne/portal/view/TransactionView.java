package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.grid.ChainTransaction;
import gridborne.grid.ContractAddress;
import gridborne.grid.JournalEntry;
import gridborne.grid.OperationState;
import gridborne.grid.TransactionHash;
import java.util.List;
import java.util.Optional;

/** A transaction in words. Who asked for an operation is nobody's business here: not shown. */
public record TransactionView(ChainTransaction transaction, Optional<ContractAddress> contract,
                              Optional<Hour> settled, List<Step> steps, Around around, Raw raw) {

    /** The transactions before and after it in the order of the operations. */
    public record Around(Optional<TransactionHash> before, Optional<TransactionHash> after) {
    }

    /** Word for word: as it was signed, if it was by us, and what the contract said in it. */
    public record Raw(Optional<String> signed, List<SayingRow> sayings) {
    }

    /** One operation. {@code refusal} is the contract's reason where it said no. */
    public record Step(long sequence, Sentence what, Optional<Sentence> refusal) {

        static Step of(JournalEntry entry) {
            return new Step(entry.sequence().value(), Sentence.of("operation." + entry.kind()),
                    entry.state() instanceof OperationState.Refused refused
                            ? Optional.of(ReasonWords.of(refused.reason())) : Optional.empty());
        }
    }

    static TransactionView of(ChainTransaction transaction, Optional<ContractAddress> contract,
                              Optional<Hour> settled, Around around, Raw raw) {
        return new TransactionView(transaction, contract, settled,
                transaction.operations().stream().map(Step::of).toList(), around, raw);
    }

    public Sentence headline() {
        return settled.map(hour -> Sentence.of("transaction.settled", hour.start(), hour.end()))
                .orElseGet(() -> Sentence.of("transaction.applied", steps.size()));
    }
}
