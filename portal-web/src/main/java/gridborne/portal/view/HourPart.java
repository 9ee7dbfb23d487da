package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.grid.Direction;
import gridborne.grid.HourLine;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;
import gridborne.money.Coins;
import gridborne.tenants.meters.Meter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A meter's part in a settled hour, under the name people know it by. */
public record HourPart(String code, String name, MeterKind kind, HourLine line) {

    static List<HourPart> of(List<HourLine> lines, List<Meter> register) {
        Map<MeterNumber, Meter> byNumber = register.stream()
                .collect(Collectors.toMap(Meter::number, Function.identity()));
        return lines.stream()
                .map(line -> of(line, Optional.ofNullable(byNumber.get(line.meter())))).toList();
    }

    /** The book decides what counts: a line of an unknown meter has its number for a name. */
    private static HourPart of(HourLine line, Optional<Meter> meter) {
        String number = "#" + line.meter();
        return new HourPart(meter.map(known -> known.code().value()).orElse(number),
                meter.map(Meter::name).orElse(number),
                meter.map(Meter::kind).orElse(MeterKind.OTHER), line);
    }

    public boolean isProduction() {
        return line.direction() == Direction.PRODUCTION;
    }

    public boolean isConsumption() {
        return !isProduction();
    }

    public Energy energy() {
        return line.energy();
    }

    /** What the hour did to the meter's balance. */
    public Coins change() {
        return line.payout().minus(line.due());
    }
}
