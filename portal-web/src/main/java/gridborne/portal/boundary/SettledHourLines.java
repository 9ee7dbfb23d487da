package gridborne.portal.boundary;

import gridborne.grid.HourLine;
import gridborne.grid.SettledHour;
import java.util.List;

/** A settled hour with the part of every meter. */
public record SettledHourLines(SettledHour hour, List<HourLine> lines) {
}
