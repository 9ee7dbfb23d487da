package gridborne.grid;

import gridborne.laws.Verdict;

/** The current tenant's book, made again beside the live one from the chain's first block (I4). */
public interface BookRebuild {

    /** Whether the two are the same, and where they differ. Takes as long as the history is. */
    Verdict compare();
}
