package gridborne.tenants.database;

/**
 * How many rows a filter leaves, and a filter that finds them again. A part of a text has no index:
 * finding it looks at every row, so a few that were found are known by their keys from then on.
 */
public record Found<F>(int count, F again) {

    /** So many keys are kept at most. */
    public static final int FEW = 500;
}
