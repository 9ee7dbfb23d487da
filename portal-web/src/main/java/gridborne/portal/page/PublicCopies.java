package gridborne.portal.page;

import gridborne.grid.TenantId;
import gridborne.tenants.database.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A utility's start page, as all guests see it, is made once for all of them. A change asked for
 * on this node is seen at once: a copy from before it counts no more. For what the chain or another
 * node says the database is asked once a second; only if something has changed, or a new minute has
 * begun, the page is made again (docs/adr/0037).
 */
@ApplicationScoped
public class PublicCopies {

    private static final Duration FRESH = Duration.ofSeconds(1);
    /** Utilities times languages; beyond that all are made again. */
    private static final int MOST = 500;

    /** @param language that was asked for, as far as one was */
    record Name(TenantId tenant, Optional<String> language) {
    }

    /** Makes a page; nothing, if what came out is not for others too. */
    interface Making {
        Optional<ReadyPage> make() throws ServletException, IOException;
    }

    /** @param outdated from when on it tells another minute, whatever has changed */
    private record Kept(ReadyPage copy, Changes.Moment made, Instant outdated, Instant until,
                        long asked) {

        private boolean counts(Instant now, long askedByNow) {
            return asked == askedByNow && now.isBefore(until);
        }

        /** Somebody is finding out whether it is still true: others need not wait for that. */
        private boolean bridges(Instant now, long askedByNow) {
            return asked == askedByNow && now.isBefore(until.plus(FRESH));
        }

        private boolean mayStillBeTrue(Instant now, long askedByNow) {
            return asked == askedByNow && now.isBefore(outdated);
        }

        private Kept until(Instant later) {
            return new Kept(copy, made, outdated, later, asked);
        }
    }

    /** Where a copy lies; whoever finds it outdated makes the next one. */
    private static final class Place {
        private final ReentrantLock turn = new ReentrantLock();
        private volatile Optional<Kept> kept = Optional.empty();
    }

    private final Map<Name, Place> places = new ConcurrentHashMap<>();
    private final Map<TenantId, AtomicLong> asked = new ConcurrentHashMap<>();

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /** Somebody has changed something of this utility's, whatever it was. */
    public void changed(TenantId tenant) {
        askedOf(tenant).incrementAndGet();
    }

    /** A copy that need not even be asked about. */
    Optional<ReadyPage> ready(Name name) {
        return Optional.ofNullable(places.get(name)).flatMap(place -> counting(place, name));
    }

    /** Empty, when the page was made for this reader alone; then it has been answered. */
    Optional<ReadyPage> of(Name name, Making making) throws ServletException, IOException {
        if (places.size() > MOST) {
            places.clear();
        }
        Place place = places.computeIfAbsent(name, first -> new Place());
        Optional<ReadyPage> known = counting(place, name);
        return known.isPresent() ? known : made(place, name, making);
    }

    private Optional<ReadyPage> made(Place place, Name name, Making making)
            throws ServletException, IOException {
        if (!place.turn.tryLock()) {
            Optional<ReadyPage> older = place.kept.filter(kept -> kept.bridges(clock.instant(),
                    askedOf(name.tenant()).get())).map(Kept::copy);
            if (older.isPresent()) {
                return older;
            }
            place.turn.lock();
        }
        try {
            Optional<ReadyPage> meanwhile = counting(place, name).or(() -> stillTrue(place, name));
            return meanwhile.isPresent() ? meanwhile : madeAgain(place, name, making);
        } finally {
            place.turn.unlock();
        }
    }

    private Optional<ReadyPage> stillTrue(Place place, Name name) {
        Instant now = clock.instant();
        Optional<Kept> same = place.kept
                .filter(kept -> kept.mayStillBeTrue(now, askedOf(name.tenant()).get()))
                .filter(kept -> !changes.anySince(kept.made(), name.tenant()))
                .map(kept -> kept.until(now.plus(FRESH)));
        same.ifPresent(kept -> place.kept = same);
        return same.map(Kept::copy);
    }

    private Optional<ReadyPage> madeAgain(Place place, Name name, Making making)
            throws ServletException, IOException {
        long askedBefore = askedOf(name.tenant()).get();
        Instant now = clock.instant();
        Changes.Moment before = changes.now();
        Optional<ReadyPage> copy = making.make();
        place.kept = copy.map(page -> new Kept(page, before, now.truncatedTo(ChronoUnit.MINUTES)
                .plus(1, ChronoUnit.MINUTES), now.plus(FRESH), askedBefore));
        return copy;
    }

    private Optional<ReadyPage> counting(Place place, Name name) {
        return place.kept.filter(kept -> kept.counts(clock.instant(),
                askedOf(name.tenant()).get())).map(Kept::copy);
    }

    private AtomicLong askedOf(TenantId tenant) {
        return asked.computeIfAbsent(tenant, first -> new AtomicLong());
    }
}
