package gridborne.tenants.readings;

/** What came of the admin's word on a held reading (S4.3). */
public sealed interface ReviewResult {

    /** The decision, as a reading of its own. */
    record Decided(KeptReading held, Quality quality) implements ReviewResult {
    }

    record NoSuchReading() implements ReviewResult {
    }

    /** It was never held, or was decided on before. */
    record NotHeld(ReadingId id) implements ReviewResult {
    }
}
