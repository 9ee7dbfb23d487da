package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.energy.Period;
import gridborne.grid.Direction;
import gridborne.grid.PartUse;
import gridborne.grid.Tariff;
import gridborne.money.CoinPrice;
import gridborne.money.Money;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.readings.KeptReading;
import java.util.List;
import java.util.Optional;

/**
 * A meter for its owner: what it used in a period, when, at what price, and what its device said.
 *
 * @param expected until when a first reading is settled, while there is none
 */
public record MeterDetail(Meter meter, Optional<MeterRow> row, AskedUse asked, Period period,
                          UseChart chart, HeatMap heat, Optional<Tariff> tariff, CoinPrice price,
                          List<KeptReading> readings, Optional<HourExplained> explained,
                          Optional<Hour> expected) {

    public MeterDetail {
        readings = List.copyOf(readings);
    }

    public boolean isProduction() {
        return meter.direction() == Direction.PRODUCTION;
    }

    public List<Period.Length> lengths() {
        return List.of(Period.Length.values());
    }

    public List<UseUnit> units() {
        return List.of(UseUnit.values());
    }

    /** The address of the same meter, shown otherwise. */
    public String at(Period.Length length, UseUnit unit) {
        return address(length, period.first().toString(), unit);
    }

    public String before() {
        return address(asked.length(), period.previous().first().toString(), asked.unit());
    }

    public String after() {
        return address(asked.length(), period.next().first().toString(), asked.unit());
    }

    /** What a file of exactly this is asked for with. */
    public String query() {
        return "?length=" + asked.length() + "&day=" + period.first();
    }

    /** Hours can be explained one by one, where they are shown one by one. */
    public boolean isHourly() {
        return asked.length() == Period.Length.DAY;
    }

    public Money worth(PartUse use) {
        return price.worth(use.coins());
    }

    public Money total() {
        return price.worth(chart.coins());
    }

    private String address(Period.Length length, String day, UseUnit unit) {
        return "/home/meters/" + meter.code() + "?length=" + length + "&day=" + day + "&unit="
                + unit;
    }
}
