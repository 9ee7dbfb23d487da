package gridborne.portal.view;

import gridborne.energy.Hour;
import java.util.List;
import java.util.Optional;

/** One settled hour with every line, so that anybody can recompute it (S9.3). */
public record HourView(LatestHour hour, List<HourPart> parts, int moreParts,
                       Optional<Hour> before, Optional<Hour> after) {

    static final int MOST_PARTS = 500;

    /** @param parts all of them, or the first {@link #MOST_PARTS} */
    static HourView of(LatestHour hour, List<HourPart> parts, Optional<Hour> before,
                       Optional<Hour> after) {
        int more = parts.size() < MOST_PARTS ? 0
                : Math.max(0, hour.settled().totals().meters() - parts.size());
        return new HourView(hour, parts, more, before, after);
    }
}
