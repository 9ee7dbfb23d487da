package gridborne.portal.boundary;

import java.time.Instant;

/** What came of wanting a utility gone. */
public sealed interface DeletionResult {

    /** Asked for; somebody else confirms it, or the same operator from a moment on. */
    record Asked(Instant aloneFrom) implements DeletionResult {
    }

    /** Not asked for any more. */
    record Withdrawn() implements DeletionResult {
    }

    /** All of its rows are gone. */
    record Gone(long rows) implements DeletionResult {
    }

    record NoSuchUtility() implements DeletionResult {
    }

    /** Its slug was not typed, or not right. */
    record NotTyped() implements DeletionResult {
    }

    /** Only what is suspended stands still enough to go. */
    record NotSuspended() implements DeletionResult {
    }

    /** There is no export, or something changed since the last one was made. */
    record NotTakenAlong() implements DeletionResult {
    }

    /** Nobody asked for it, or it was asked for and withdrawn. */
    record NotAsked() implements DeletionResult {
    }

    /** Whoever asked for it waits for a second operator, or until then. */
    record SecondPairOfEyes(Instant aloneFrom) implements DeletionResult {
    }
}
