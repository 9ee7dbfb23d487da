package gridborne.portal.boundary;

import gridborne.energy.TimeLeft;
import gridborne.energy.UsePattern;
import gridborne.grid.Book;
import gridborne.grid.Direction;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.SettledHour;
import gridborne.money.Coins;
import gridborne.grid.TenantId;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What meters used in the last days, and how long their coins last (S6.4). A pattern only changes
 * when an hour is settled, so it is read once for each meter and hour.
 */
@ApplicationScoped
public class RecentUse {

    private record Known(SettledHour latest, Map<MeterNumber, UsePattern> patterns) {
    }

    private final Map<TenantId, Known> knownOf = new ConcurrentHashMap<>();

    @Inject
    private Book book;

    @Inject
    private CurrentTenant current;

    /** Tells the time left of these meters; nothing, before the first settled hour. */
    public Function<MeterState, Optional<TimeLeft>> timeLeft(Collection<MeterState> meters) {
        return timeLeft(meters, book.latestHour());
    }

    /** The same for a caller who has read the latest settled hour. */
    public Function<MeterState, Optional<TimeLeft>> timeLeft(Collection<MeterState> meters,
            Optional<SettledHour> latest) {
        if (latest.isEmpty()) {
            return meter -> Optional.empty();
        }
        Map<MeterNumber, UsePattern> patterns = patterns(latest.get(), meters);
        return meter -> Optional.ofNullable(patterns.get(meter.number()))
                .flatMap(use -> TimeLeft.of(meter.balance(), latest.get().tariff().price(), use,
                        latest.get().hour().next()));
    }

    /** What a day of these meters costs on average; nothing, before the first settled hour. */
    public Function<MeterState, Optional<Coins>> averageDay(Collection<MeterState> meters,
            Optional<SettledHour> latest) {
        if (latest.isEmpty()) {
            return meter -> Optional.empty();
        }
        Map<MeterNumber, UsePattern> patterns = patterns(latest.get(), meters);
        return meter -> Optional.ofNullable(patterns.get(meter.number()))
                .map(use -> use.averageDay(latest.get().tariff().price()));
    }

    private Map<MeterNumber, UsePattern> patterns(SettledHour latest,
                                                  Collection<MeterState> meters) {
        Known known = knownOf.compute(current.id(), (tenant, before) ->
                before != null && before.latest().equals(latest) ? before
                        : new Known(latest, new ConcurrentHashMap<>()));
        List<MeterNumber> unknown = meters.stream()
                .filter(meter -> meter.direction() == Direction.CONSUMPTION)
                .map(MeterState::number)
                .filter(meter -> !known.patterns().containsKey(meter)).toList();
        if (!unknown.isEmpty()) {
            known.patterns().putAll(book.patterns(latest.hour(), unknown));
        }
        return known.patterns();
    }
}
