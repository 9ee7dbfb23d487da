package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.grid.Direction;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterState;
import gridborne.money.Coins;
import gridborne.portal.boundary.ListMeters;
import gridborne.tenants.meters.ListedMeter;
import gridborne.tenants.people.PersonId;
import java.util.Optional;

/**
 * A meter in the desk's list.
 *
 * @param tone of the tag that shows how it stands: ok, warn, bad or nothing
 */
public record MeterEntry(String code, String name, MeterKind kind, Sentence direction,
                         Optional<String> ownerId, Sentence owner, long watts,
                         Optional<Coins> balance, Sentence standing, String tone,
                         boolean isProtected) {

    static MeterEntry of(ListMeters.Line line) {
        ListedMeter meter = line.meter();
        Power power = Power.of(line.state(), Energy.ZERO);
        return new MeterEntry(meter.code().value(), meter.name(), meter.kind(),
                Sentence.of("direction." + meter.direction()),
                meter.owner().map(PersonId::toString), owner(meter),
                meter.connectionPowerWatts(), line.state().map(MeterState::balance),
                standing(meter, power), tone(meter, power), meter.isProtected());
    }

    private static Sentence owner(ListedMeter meter) {
        return meter.ownerName().isEmpty() ? Sentence.of("meters.utility")
                : Sentence.of("plain", meter.ownerName());
    }

    private static Sentence standing(ListedMeter meter, Power power) {
        if (meter.retired()) {
            return Sentence.of("meters.RETIRED");
        }
        boolean produces = meter.direction() == Direction.PRODUCTION && power != Power.AWAITED;
        return Sentence.of(meter.silent() ? "meters.SILENT"
                : produces ? "meters.IN_SERVICE" : power.key());
    }

    private static String tone(ListedMeter meter, Power power) {
        if (meter.retired() || power == Power.AWAITED) {
            return "";
        }
        return meter.silent() ? "warn" : power.isDark() ? "bad" : "ok";
    }
}
