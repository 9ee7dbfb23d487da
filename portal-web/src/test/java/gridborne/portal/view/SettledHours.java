package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.energy.EnergyPrice;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.FeePolicy;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterReport;
import gridborne.grid.SettledHour;
import gridborne.grid.Settlement;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import gridborne.tenants.meters.Location;
import gridborne.tenants.meters.Meter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A small grid whose hour is settled by the reference settlement. */
final class SettledHours {

    static final Hour FIVE_O_CLOCK = Hour.of(Instant.parse("2026-03-12T16:00:00Z"));
    private static final Tariff TARIFF = new Tariff(new EnergyPrice(1000),
            new FeePolicy.Flat(Coins.parse("0.01")));

    private final List<Meter> register = new ArrayList<>();
    private final List<MeterReport> reports = new ArrayList<>();

    /** SPEC's worked example: Carlos 3 kWh, Danny 2 kWh, Angel 3 kWh, Bennie 2.5 kWh. */
    static SettledHours workedExample() {
        return new SettledHours()
                .used("CARLOS", MeterKind.HOUSE, 3000).used("DANNY", MeterKind.HOUSE, 2000)
                .produced("ANGEL", 3000).produced("BENNIE", 2500);
    }

    SettledHours used(String code, MeterKind kind, long wattHours) {
        return add(code, kind, Direction.CONSUMPTION, wattHours);
    }

    SettledHours produced(String code, long wattHours) {
        return add(code, MeterKind.SOLAR, Direction.PRODUCTION, wattHours);
    }

    List<Meter> register() {
        return register;
    }

    SettledHour settled() {
        return new SettledHour(FIVE_O_CLOCK, TARIFF, settlement().totals(), List.of(), 0,
                Optional.empty());
    }

    List<HourPart> parts() {
        return HourPart.of(settlement().lines(), register);
    }

    private Settlement settlement() {
        return Settlement.of(TARIFF, Coins.ZERO, Coins.ZERO, reports);
    }

    private SettledHours add(String code, MeterKind kind, Direction direction, long wattHours) {
        MeterNumber number = new MeterNumber((direction == Direction.PRODUCTION ? 256 : 0)
                + register.size());
        register.add(new Meter(number, new MeterCode(code), code.toLowerCase(Locale.ROOT),
                kind, direction, AccountNumber.UTILITY, 10_000,
                Optional.of(new Location(register.size() * 10, 500)), true,
                List.of(Energy.ofWattHours(wattHours)), false));
        reports.add(new MeterReport(number, direction,
                direction == Direction.PRODUCTION ? Coins.ZERO : Coins.parse("10"),
                Register.ofWattHours(1000), Register.ofWattHours(1000 + wattHours)));
        return this;
    }
}
