package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.energy.TimeLeft;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.money.Coins;
import gridborne.tenants.meters.Location;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.PlacedMeter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A meter as it stands now: what it is, whether it has power, what is in it. */
public record MeterRow(String code, String name, MeterKind kind, Optional<Location> location,
                       Power power, Coins balance, Energy energy, Coins change,
                       Optional<TimeLeft> timeLeft) {

    private static final Duration SOON = Duration.ofDays(7);
    private static final Duration ALMOST = Duration.ofDays(3);
    private static final int HOURS_TO_SPEAK_OF = 48;

    /**
     * The meters in service.
     *
     * @param lastHour what they used or produced in the last settled hour
     * @param timeLeft how long their coins last
     */
    static List<MeterRow> of(List<Meter> register, List<MeterState> states, List<HourPart> lastHour,
                             Function<MeterState, Optional<TimeLeft>> timeLeft) {
        Map<MeterNumber, MeterState> stateOf = states.stream()
                .collect(Collectors.toMap(MeterState::number, Function.identity()));
        Map<MeterNumber, HourPart> partOf = lastHour.stream()
                .collect(Collectors.toMap(part -> part.line().meter(), Function.identity()));
        return register.stream().filter(meter -> !meter.retired())
                .map(meter -> of(meter, Optional.ofNullable(stateOf.get(meter.number())),
                        Optional.ofNullable(partOf.get(meter.number())), timeLeft))
                .toList();
    }

    /** Where it stands is all that counts. */
    static MeterRow of(PlacedMeter meter) {
        return new MeterRow(meter.code().value(), meter.name(), meter.kind(),
                Optional.of(meter.place()), Power.AWAITED, Coins.ZERO, Energy.ZERO, Coins.ZERO,
                Optional.empty());
    }

    private static MeterRow of(Meter meter, Optional<MeterState> state, Optional<HourPart> part,
                               Function<MeterState, Optional<TimeLeft>> timeLeft) {
        Energy energy = part.map(HourPart::energy).orElse(Energy.ZERO);
        Optional<TimeLeft> left = state.flatMap(timeLeft);
        Power power = Power.of(state, energy);
        return new MeterRow(meter.code().value(), meter.name(), meter.kind(), meter.location(),
                left.filter(MeterRow::isShort).isPresent() ? power.dimmed() : power,
                state.map(MeterState::balance).orElse(Coins.ZERO), energy,
                part.map(HourPart::change).orElse(Coins.ZERO), left);
    }

    private static boolean isShort(TimeLeft left) {
        return left.expected().compareTo(ALMOST) <= 0;
    }

    public String kindKey() {
        return "kind." + kind;
    }

    /** Its state in a word; of a street light one says lit or dark. */
    public Sentence standing() {
        boolean light = kind == MeterKind.STREET_LIGHT
                && (power == Power.LIT || power == Power.DIMMING || power == Power.DARK);
        return Sentence.of(light ? power.key() + "." + kind : power.key());
    }

    /** What the map says beside its name: the change of the last hour, or else how it stands. */
    public Sentence event() {
        return power.isDark() || !isChanged() ? standing()
                : Sentence.of("plain", new Change(change));
    }

    /** "about 3 nights left" (S6.4); a day of a street light is a night. */
    public Optional<Sentence> lasting() {
        return timeLeft.map(TimeLeft::expected).map(left -> left.toHours() < HOURS_TO_SPEAK_OF
                ? Sentence.of("lasting.hours", left.toHours())
                : Sentence.of(kind == MeterKind.STREET_LIGHT ? "lasting.nights" : "lasting.days",
                        left.toDays()));
    }

    /** From when to when that may be (S6.4): "2 to 5 nights". */
    public Optional<Sentence> band() {
        return timeLeft.filter(left -> left.atMost().toDays() > left.atLeast().toDays())
                .map(left -> Sentence.of(kind == MeterKind.STREET_LIGHT ? "band.nights"
                        : "band.days", left.atLeast().toDays(), left.atMost().toDays()));
    }

    /** Without power, or soon to be. */
    public boolean isNeedy() {
        return power.isDark() || timeLeft
                .filter(left -> left.expected().compareTo(SOON) <= 0).isPresent();
    }

    public boolean isChanged() {
        return change.microcoins() != 0;
    }

    public boolean isConnected() {
        return power != Power.DARK && power != Power.AWAITED;
    }
}
