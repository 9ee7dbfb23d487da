package gridborne.grid;

import gridborne.energy.Hour;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The book as it came to be, for pages that tell somebody where their coins went (S3.3). */
public interface CoinHistory {

    /** The parts of these meters in settled hours of a span, the oldest first. */
    List<MeterHour> hours(Collection<MeterNumber> meters, Hour from, Hour to);

    /**
     * What moved coins into or out of these pockets, the oldest first; a meter's only since it has
     * had its present owner, who took its balance over.
     */
    List<Movement> movements(Set<Pocket> pockets);

    /** What these meters' hours did since they have had their owner, day by day in a zone. */
    List<MeterUse> days(Collection<MeterNumber> meters, ZoneId zone);

    /** The same hour by hour, for a span. */
    List<MeterUse> hourly(Collection<MeterNumber> meters, Hour from, Hour to, ZoneId zone);
}
