package gridborne.portal.view;

import gridborne.energy.Hour;
import java.util.List;
import java.util.Optional;

/** One settled hour with every line, so that anybody can recompute it (S9.3). */
public record HourView(LatestHour hour, List<HourPart> parts, int moreParts,
                       Optional<Hour> before, Optional<Hour> after) {

    private static final int MOST_PARTS = 500;

    static HourView of(LatestHour hour, List<HourPart> parts, Optional<Hour> before,
                       Optional<Hour> after) {
        List<HourPart> shown = parts.stream().limit(MOST_PARTS).toList();
        return new HourView(hour, shown, parts.size() - shown.size(), before, after);
    }
}
