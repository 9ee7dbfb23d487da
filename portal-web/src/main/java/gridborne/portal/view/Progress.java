package gridborne.portal.view;

import gridborne.grid.JournalEntry;
import gridborne.grid.OperationState;
import gridborne.grid.OperationState.Confirmed;
import gridborne.grid.OperationState.Refused;
import gridborne.grid.OperationState.Sent;
import gridborne.grid.TransactionHash;
import java.util.Optional;

/** How far an operation has come, in words. Only what the chain confirmed is called done. */
public record Progress(Sentence sentence, String tone, Optional<TransactionHash> transaction) {

    public static Progress of(JournalEntry entry) {
        OperationState state = entry.state();
        if (state instanceof Confirmed done) {
            String block = Long.toString(done.block());
            return new Progress(Sentence.of("progress.confirmed", block), "ok",
                    Optional.of(done.transaction()));
        }
        if (state instanceof Refused refused) {
            return new Progress(Sentence.of("progress.refused",
                    ReasonWords.of(refused.reason())), "bad",
                    Optional.of(refused.transaction()));
        }
        return new Progress(Sentence.of("progress.underWay"), "",
                state instanceof Sent sent ? Optional.of(sent.transaction()) : Optional.empty());
    }
}
