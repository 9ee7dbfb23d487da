package gridborne.portal.boundary;

import gridborne.tenants.readings.Quality;
import gridborne.tenants.readings.ReadingDecision;

/** What came of a reading: taken with an answer for the relay, or refused with the reason. */
public sealed interface RecordReadingResult {

    record Taken(Quality quality, ReadingDecision decision, Connection connection)
            implements RecordReadingResult {
    }

    record Refused(ReadingDecision.Refused decision) implements RecordReadingResult {
    }
}
