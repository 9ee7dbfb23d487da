package gridborne.grid;

/**
 * Who or what asked for an operation: a person by id, or a job by name. Kept with the operation.
 */
public record Cause(String by, String reason) {

    public Cause {
        if (by == null || by.isBlank() || reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("An operation has somebody behind it and a reason.");
        }
    }
}
