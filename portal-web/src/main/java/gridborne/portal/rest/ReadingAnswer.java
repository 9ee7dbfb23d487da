package gridborne.portal.rest;

import gridborne.money.Coins;
import gridborne.portal.boundary.RecordReadingResult.Taken;
import gridborne.tenants.readings.Quality;

/** The decision on the connection, with its reason, and what the reading was taken for. */
public record ReadingAnswer(Boolean connected, String reason, Coins balance, Quality quality,
                            String decision) {

    static ReadingAnswer of(Taken taken) {
        return new ReadingAnswer(taken.connection().connected(), taken.connection().reason(),
                taken.connection().balance(), taken.quality(), taken.decision().sentence());
    }
}
