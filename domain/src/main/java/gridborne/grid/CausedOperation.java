package gridborne.grid;

/** An operation, and why it is in the journal. */
public record CausedOperation(Operation operation, Cause cause) {
}
