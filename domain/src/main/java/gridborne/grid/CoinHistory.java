package gridborne.grid;

import gridborne.energy.Hour;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The book as it came to be, for pages that tell somebody where their coins went (S3.3). */
public interface CoinHistory {

    /**
     * The parts of these meters in settled hours of a span, the oldest first; a meter's only since
     * it has had its present owner, to whom nobody else's use is told.
     */
    List<MeterHour> hours(Collection<MeterNumber> meters, Hour from, Hour to);

    /** From which hour on each meter has been its owner's, where it had another before. */
    Map<MeterNumber, Hour> since(Collection<MeterNumber> meters);

    /** The first settled hour of a meter under its present owner. */
    Optional<Hour> first(MeterNumber meter);

    /**
     * What moved coins into or out of these pockets, the oldest first; a meter's only since it has
     * had its present owner, who took its balance over.
     */
    List<Movement> movements(Set<Pocket> pockets);

    /** An account's movements, and the balance that they made, read at one moment. */
    Passbook passbook(AccountNumber account);

    /** What these meters' hours did since they have had their owner, day by day in a zone. */
    List<MeterUse> days(Collection<MeterNumber> meters, ZoneId zone);

    /** The same hour by hour, for a span. */
    List<MeterUse> hourly(Collection<MeterNumber> meters, Hour from, Hour to, ZoneId zone);
}
