package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.energy.Period;
import gridborne.grid.CoinHistory;
import gridborne.grid.MeterHour;
import gridborne.grid.MeterNumber;
import gridborne.grid.PartUse;
import gridborne.grid.SettledHour;
import gridborne.grid.TenantId;
import gridborne.grid.UseByWeekday;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What meters used in the last weeks, summed up for pictures. It only changes when an hour is
 * settled or a meter changes hands, so the many lines behind it are read once for both.
 */
@ApplicationScoped
class RecentHours {

    private static final int A_WEEK = 7 * 24;
    private static final int FOUR_WEEKS = 4 * A_WEEK;
    /** Some tens of kilobytes each. */
    private static final int MOST_KEPT = 400;

    /** @param since from when on a meter has been its owner's, where it had another before */
    private record Name(TenantId tenant, List<MeterNumber> meters, ZoneId zone,
                        SettledHour latest, Map<MeterNumber, Hour> since) {
    }

    /** @param week the last seven days, hour by hour */
    record Sums(List<PartUse> week, UseByWeekday byWeekday) {
    }

    /** The one that was used longest ago makes room. */
    private final Map<Name, Sums> kept = new LinkedHashMap<>(16, 0.75F, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Sums> eldest) {
            return size() > MOST_KEPT;
        }
    };

    @Inject
    private CoinHistory history;

    @Inject
    private CurrentTenant current;

    /** In the caller's transaction; two at once may both read, and read the same. */
    Sums sums(List<MeterNumber> meters, SettledHour latest) {
        Name name = new Name(current.id(), List.copyOf(meters), current.tenant().zone(), latest,
                history.since(meters));
        Sums sums = known(name).orElseGet(() -> read(name));
        synchronized (kept) {
            kept.put(name, sums);
        }
        return sums;
    }

    private Optional<Sums> known(Name name) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(name));
        }
    }

    private Sums read(Name name) {
        Hour last = name.latest().hour();
        List<MeterHour> hours = history.hours(name.meters(), last.plus(1 - FOUR_WEEKS), last);
        return new Sums(week(hours, last, name.zone()), UseByWeekday.of(hours, name.zone()));
    }

    private static List<PartUse> week(List<MeterHour> hours, Hour last, ZoneId zone) {
        Hour first = last.plus(1 - A_WEEK);
        List<Period.Part> parts = new ArrayList<>(A_WEEK);
        for (Hour hour = first; !last.isBefore(hour); hour = hour.next()) {
            parts.add(new Period.Part(Period.dayOf(hour, zone), hour, hour));
        }
        List<MeterHour> ofWeek = hours.stream()
                .filter(one -> !one.hour().isBefore(first)).toList();
        return PartUse.of(parts, ofWeek, PartUse.Known.of(
                ofWeek.stream().map(MeterHour::hour).findFirst(), Optional.of(last)));
    }
}
