package gridborne.tenants.imports;

/**
 * A file with how far it is.
 *
 * @param report what was found in it, as its reader writes that down
 * @param done   of how many rows, while it is taken over
 */
public record KeptImport(ImportId id, State state, String actor, String report, int done) {

    /** Where a file stands. */
    public enum State {
        CHECKED,
        WANTED,
        DONE
    }
}
