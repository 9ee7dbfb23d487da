package gridborne.portal.boundary;

import gridborne.energy.Hour;
import gridborne.grid.SequenceNumber;
import gridborne.window.FundingWindow;

/** What came of paying for some hours. */
public sealed interface BookWindowResult {

    /** On its way; the chain has the last word. */
    record Booked(FundingWindow window, SequenceNumber operation) implements BookWindowResult {
    }

    /** In the past, too far ahead, or too long. */
    record OutsideTime(Hour from, int hours) implements BookWindowResult {
    }

    record NotSpent(SpendResult reason) implements BookWindowResult {
    }
}
