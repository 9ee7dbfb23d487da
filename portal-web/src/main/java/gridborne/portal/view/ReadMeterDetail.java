package gridborne.portal.view;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.energy.Period;
import gridborne.grid.Book;
import gridborne.grid.BookHead;
import gridborne.grid.CoinHistory;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterHour;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.PartUse;
import gridborne.grid.SettledHour;
import gridborne.portal.boundary.RecentUse;
import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import gridborne.tenants.prices.CoinPrices;
import gridborne.tenants.readings.HeldReadings;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Boundary of a meter's detail: for its owner, and for those who look after all meters. To anybody
 * else there is no such meter (S10.3).
 */
@ApplicationScoped
public class ReadMeterDetail {

    private static final int MOST_READINGS = 24;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Meters meters;

    @Inject
    private Book book;

    @Inject
    private CoinHistory history;

    @Inject
    private HeldReadings readings;

    @Inject
    private RecentUse recentUse;

    @Inject
    private ReadUse use;

    @Inject
    private CoinPrices prices;

    @Inject
    private GridClock clock;

    @Inject
    private CurrentTenant current;

    @Inject
    private Words words;

    /** A meter's settled hours in a period, for files. */
    public record Hours(Meter meter, Period period, List<MeterHour> hours) {
    }

    @Transactional
    public Optional<MeterDetail> view(MeterCode code, AskedUse asked) {
        return ofMine(code).map(meter -> view(meter, asked));
    }

    @Transactional
    public Optional<Hours> hours(MeterCode code, AskedUse asked) {
        return ofMine(code).map(meter -> {
            Period period = period(asked);
            return new Hours(meter, period, history.hours(List.of(meter.number()),
                    period.firstHour(), period.lastHour()));
        });
    }

    private Optional<Meter> ofMine(MeterCode code) {
        return meters.byCode(code).filter(meter -> caller.is(Role.ADMIN)
                || caller.is(Role.AUDITOR) || caller.person().flatMap(Person::account)
                        .filter(meter.owner()::equals).isPresent());
    }

    private MeterDetail view(Meter meter, AskedUse asked) {
        List<MeterNumber> one = List.of(meter.number());
        Period period = period(asked);
        List<MeterHour> hours = history.hours(one, period.firstHour(), period.lastHour());
        Optional<SettledHour> latest = book.latestHour();
        Optional<Hour> first = history.first(meter.number());
        List<MeterState> state = book.meter(meter.number()).stream().toList();
        return new MeterDetail(meter, MeterRow.of(List.of(meter), state, List.of(),
                recentUse.timeLeft(state)).stream().findFirst(), asked, period,
                UseChart.of(PartUse.of(period.parts(), hours, PartUse.Known.of(first,
                        latest.map(SettledHour::hour))), period.length(), words),
                use.heat(one), latest.map(SettledHour::tariff), prices.now(),
                readings.of(meter.number(), MOST_READINGS), explained(meter, asked, latest),
                first.isPresent() ? Optional.empty() : book.head().map(BookHead::openHour));
    }

    /** The hour asked for, or the latest there is. */
    private Optional<HourExplained> explained(Meter meter, AskedUse asked,
                                              Optional<SettledHour> latest) {
        return asked.hour().or(() -> latest.map(SettledHour::hour))
                .flatMap(hour -> history.hours(List.of(meter.number()), hour, hour).stream()
                        .findFirst()).map(HourExplained::new);
    }

    private Period period(AskedUse asked) {
        ZoneId zone = current.tenant().zone();
        return Period.around(asked.length(), asked.day()
                .orElseGet(() -> clock.now().atZone(zone).toLocalDate()), zone);
    }
}
