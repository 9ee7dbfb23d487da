package gridborne.portal.rest;

import gridborne.grid.JournalEntry;
import gridborne.grid.OperationState;
import gridborne.grid.OperationState.Confirmed;
import gridborne.grid.OperationState.Queued;
import gridborne.grid.OperationState.Refused;
import gridborne.grid.OperationState.Sent;
import gridborne.grid.SequenceNumber;
import gridborne.grid.TransactionHash;
import java.time.Instant;
import java.util.Optional;

/** How far an operation has come: queued, sent, confirmed or refused, with the reason. */
public record OperationAnswer(SequenceNumber operation, String kind, String state,
                              Optional<String> reason, Optional<TransactionHash> transaction,
                              Instant requestedAt) {

    static OperationAnswer of(JournalEntry entry) {
        OperationState state = entry.state();
        return new OperationAnswer(entry.sequence(), entry.kind(), name(state), reason(state),
                transaction(state), entry.appendedAt());
    }

    private static String name(OperationState state) {
        if (state instanceof Queued) {
            return "queued";
        }
        if (state instanceof Sent) {
            return "sent";
        }
        return state instanceof Confirmed ? "confirmed" : "refused";
    }

    private static Optional<String> reason(OperationState state) {
        return state instanceof Refused refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    private static Optional<TransactionHash> transaction(OperationState state) {
        if (state instanceof Sent sent) {
            return Optional.of(sent.transaction());
        }
        if (state instanceof Confirmed confirmed) {
            return Optional.of(confirmed.transaction());
        }
        return state instanceof Refused refused ? Optional.of(refused.transaction())
                : Optional.empty();
    }
}
