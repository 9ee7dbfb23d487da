package gridborne.portal.rest;

import gridborne.energy.Hour;
import gridborne.portal.rest.problem.ProblemException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Hours in addresses: by number, or by a moment in them. */
final class HourText {

    static final Hour FIRST = new Hour(0);
    static final Hour LAST = new Hour(0xFFFF_FFFFL);

    private HourText() {
    }

    static Optional<Hour> parse(String text) {
        try {
            return Optional.of(text.matches("\\d{1,18}") ? new Hour(Long.parseLong(text))
                    : Hour.of(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException | IllegalArgumentException noHour) {
            return Optional.empty();
        }
    }

    static Optional<Hour> query(String name, String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(parse(text).orElseThrow(() -> ProblemException.malformed("'" + name
                + "' is the number of an hour, such as 498664, or a moment in it, such as"
                + " 2026-11-20T17:00:00Z, not '" + text + "'.")));
    }
}
