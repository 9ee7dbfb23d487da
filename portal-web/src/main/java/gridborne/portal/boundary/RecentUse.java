package gridborne.portal.boundary;

import gridborne.energy.Energy;
import gridborne.grid.Book;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.SettledHour;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the meters used in the last settled hours, a day at most, and how long their coins last. */
@ApplicationScoped
public class RecentUse {

    private static final int HOURS = 24;

    @Inject
    private Book book;

    /** Tells the time left of any meter; nothing, before the first settled hour. */
    public Function<MeterState, Optional<Duration>> timeLeft() {
        Optional<SettledHour> latest = book.latestHour();
        if (latest.isEmpty()) {
            return meter -> Optional.empty();
        }
        List<SettledHour> hours = book.hours(latest.get().hour().plus(1 - HOURS),
                latest.get().hour(), HOURS);
        Map<MeterNumber, Energy> used = book.energies(
                hours.get(hours.size() - 1).hour(), latest.get().hour());
        return meter -> new TimeLeft(meter, used.getOrDefault(meter.number(), Energy.ZERO),
                hours.size(), latest.get().tariff().price()).duration();
    }
}
