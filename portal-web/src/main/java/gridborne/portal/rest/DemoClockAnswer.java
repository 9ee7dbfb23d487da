package gridborne.portal.rest;

import gridborne.energy.Hour;
import gridborne.portal.demo.PressResult.Settled;
import java.time.Instant;
import java.util.List;

/** The hour that is open now, and what settled on the way to it, oldest first. */
public record DemoClockAnswer(Hour hour, Instant clock, List<SettlementAnswer> settled) {

    static DemoClockAnswer of(Settled settled) {
        return new DemoClockAnswer(settled.openHour(), settled.clock(),
                settled.hours().stream().map(SettlementAnswer::of).toList());
    }
}
