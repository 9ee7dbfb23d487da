package gridborne.portal.page;

import gridborne.grid.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all guests of a utility see in the same way is made once for all who come within a second.
 * A change asked for on this node is seen at once: a copy from before it counts no more. What the
 * chain or another node says is seen a second later at most.
 */
@ApplicationScoped
public class PublicCopies {

    private static final Duration FRESH = Duration.ofSeconds(1);
    /** Utilities times languages; beyond that all are made again. */
    private static final int MOST = 500;

    /** @param language that was asked for, as far as one was */
    record Name(TenantId tenant, View view, Optional<String> language) {
    }

    /** A page as it went out. */
    record Copy(String type, byte[] content) {

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    /** Makes a page; nothing, if what came out is not for others too. */
    interface Making {
        Optional<Copy> make() throws ServletException, IOException;
    }

    private record Kept(Copy copy, Instant until, long changes) {
        private boolean counts(Instant now, long changesByNow) {
            return changes == changesByNow && now.isBefore(until);
        }
    }

    /** Where a copy lies; whoever finds it outdated makes the next one, and the others wait. */
    private static final class Place {
        private volatile Optional<Kept> kept = Optional.empty();
    }

    private final Map<Name, Place> places = new ConcurrentHashMap<>();
    private final Map<TenantId, AtomicLong> changes = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    /** Somebody has changed something of this utility's, whatever it was. */
    public void changed(TenantId tenant) {
        changesOf(tenant).incrementAndGet();
    }

    /** Empty, when the page was made for this reader alone; then it has been answered. */
    Optional<Copy> of(Name name, Making making) throws ServletException, IOException {
        if (places.size() > MOST) {
            places.clear();
        }
        Place place = places.computeIfAbsent(name, first -> new Place());
        Optional<Copy> known = counting(place, name);
        return known.isPresent() ? known : made(place, name, making);
    }

    private Optional<Copy> made(Place place, Name name, Making making)
            throws ServletException, IOException {
        synchronized (place) {
            Optional<Copy> meanwhile = counting(place, name);
            if (meanwhile.isPresent()) {
                return meanwhile;
            }
            long changesBefore = changesOf(name.tenant()).get();
            Instant until = clock.instant().plus(FRESH);
            Optional<Copy> copy = making.make();
            place.kept = copy.map(page -> new Kept(page, until, changesBefore));
            return copy;
        }
    }

    private Optional<Copy> counting(Place place, Name name) {
        return place.kept.filter(kept -> kept.counts(clock.instant(),
                changesOf(name.tenant()).get())).map(Kept::copy);
    }

    private AtomicLong changesOf(TenantId tenant) {
        return changes.computeIfAbsent(tenant, first -> new AtomicLong());
    }
}
