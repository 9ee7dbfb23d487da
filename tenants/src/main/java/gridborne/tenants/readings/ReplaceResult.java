package gridborne.tenants.readings;

/** What came of replacing a device (S4.4). */
public sealed interface ReplaceResult {

    record Replaced() implements ReplaceResult {
    }

    /** The final register cannot be; by the same rules as any reading. */
    record Refused(ReadingDecision decision) implements ReplaceResult {
    }
}
