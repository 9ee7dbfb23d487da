package gridborne.portal.rest.bulk;

import gridborne.grid.MeterCode;
import gridborne.tenants.readings.Quality;
import gridborne.tenants.readings.ReadingDecision;
import java.util.Optional;

/**
 * What came of a line.
 *
 * @param line its number in the body, from 1 on; a CSV's header is line 1
 * @param meter null where the line could not be read
 * @param result accepted, held or refused
 */
public record LineAnswer(Integer line, Optional<MeterCode> meter, String result, Quality quality,
                         String reason) {

    static LineAnswer of(int line, MeterCode meter, ReadingDecision decision) {
        String result = switch (decision.quality()) {
            case HELD -> "held";
            case REJECTED -> "refused";
            default -> "accepted";
        };
        return new LineAnswer(line, Optional.of(meter), result, decision.quality(),
                decision.sentence());
    }

    static LineAnswer unreadable(int line, String reason) {
        return new LineAnswer(line, Optional.empty(), "refused", Quality.REJECTED, reason);
    }
}
