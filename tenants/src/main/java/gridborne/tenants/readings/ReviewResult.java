package gridborne.tenants.readings;

import gridborne.grid.MeterCode;

/** What came of the admin's word on a held reading (S4.3). */
public sealed interface ReviewResult {

    /** The decision, as a reading of its own. */
    record Decided(KeptReading held, Quality quality) implements ReviewResult {
    }

    record NoSuchReading() implements ReviewResult {
    }

    /** It is of a meter that was retired since; only rejecting it is possible. */
    record MeterRetired(MeterCode meter) implements ReviewResult {
    }

    /** Its energy is in the final register of the device before (S4.4). */
    record DeviceReplaced(MeterCode meter) implements ReviewResult {
    }

    /** The owner is still not gridborne (S8.3): nobody's word replaces the agreements. */
    record NoAgreements(MeterCode meter) implements ReviewResult {
    }

    /** It was never held, or was decided on before. */
    record NotHeld(ReadingId id) implements ReviewResult {
    }
}
