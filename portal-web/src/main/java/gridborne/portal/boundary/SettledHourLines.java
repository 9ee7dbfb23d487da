package gridborne.portal.boundary;

import gridborne.grid.HourLine;
import gridborne.grid.MeterNumber;
import gridborne.grid.SettledHour;
import java.util.List;
import java.util.Optional;

/**
 * A settled hour with the parts of meters.
 *
 * @param moreAfter the last of these meters, where others follow
 */
public record SettledHourLines(SettledHour hour, List<HourLine> lines,
                               Optional<MeterNumber> moreAfter) {

    /** @param read one more than are shown, if there are so many */
    static SettledHourLines of(SettledHour hour, List<HourLine> read, int most) {
        List<HourLine> shown = read.subList(0, Math.min(most, read.size()));
        return new SettledHourLines(hour, shown, read.size() > most
                ? Optional.of(shown.get(most - 1).meter()) : Optional.empty());
    }
}
