package gridborne.grid;

/** How far an operation has come. Only {@link Confirmed} and {@link Refused} are final. */
public sealed interface OperationState {

    /** In the journal; not yet given to the chain. */
    record Queued() implements OperationState {
    }

    /** Signed and broadcast; the chain has not answered. */
    record Sent(TransactionHash transaction) implements OperationState {
    }

    record Confirmed(TransactionHash transaction, long block) implements OperationState {
    }

    /** The contract said no; nothing but the sequence number was used. */
    record Refused(TransactionHash transaction, String reason) implements OperationState {
    }
}
