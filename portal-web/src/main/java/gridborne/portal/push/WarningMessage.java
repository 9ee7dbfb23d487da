package gridborne.portal.push;

import gridborne.grid.MeterCode;
import gridborne.money.Coins;
import gridborne.portal.rest.json.JsonWriter;
import java.time.Instant;
import java.util.Optional;

/**
 * A warning as a webhook is told it, or a test of the way there. It names nobody.
 *
 * @param tenant the utility's name in its address
 * @param days the warning: less than so many are left
 * @param hoursLeft what is expected, from the last fourteen days
 */
public record WarningMessage(String tenant, Kind kind, Optional<MeterCode> meter,
                             Optional<Integer> days, Optional<Coins> balance,
                             Optional<Long> hoursLeft, Instant at) {

    /** What it is about. */
    public enum Kind { TIME_LEFT, TEST }

    public static WarningMessage test(String tenant, Instant at) {
        return new WarningMessage(tenant, Kind.TEST, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), at);
    }

    public String json() {
        return JsonWriter.write(this).toString();
    }
}
