package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.grid.MeterNumber;
import gridborne.tenants.meters.Feed;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which meters still report, as seen at one moment. */
@ApplicationScoped
public class Feeds {

    @Inject
    private Registers registers;

    @Inject
    private GridClock clock;

    /** Of each of these; one that is retired is not expected to report. */
    Function<Meter, Optional<MeterFeed>> of(Collection<MeterNumber> meters) {
        Map<MeterNumber, Feed> feeds = registers.feeds(meters);
        Instant now = clock.now();
        return meter -> Optional.ofNullable(feeds.get(meter.number()))
                .map(feed -> of(meter, feed, now));
    }

    /** Which have been silent for the longest time. */
    List<MeterNumber> silent(int most) {
        return List.copyOf(registers.longestSilent(clock.now(), most).keySet());
    }

    Optional<MeterFeed> of(Meter meter) {
        return registers.feed(meter.number()).map(feed -> of(meter, feed, clock.now()));
    }

    private static MeterFeed of(Meter meter, Feed feed, Instant now) {
        return new MeterFeed(feed.lastHeard(), meter.retired()
                ? Optional.empty() : feed.silentSince(now));
    }

    /** When the last of all meters in service fell silent; empty while one of them reports. */
    public Optional<Instant> silentSince() {
        return registers.latestFeed().flatMap(feed -> feed.silentSince(clock.now()));
    }
}
