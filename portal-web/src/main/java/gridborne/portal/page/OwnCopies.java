package gridborne.portal.page;

import gridborne.tenants.database.Changes;
import gridborne.tenants.people.Person;
import gridborne.tenants.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A person's own page, shown to them again as it was made before, as long as nothing in their
 * utility has changed since, on whichever node. Before each copy the database is asked for that; so
 * a payment or a settled hour is seen at once. A page tells times to the minute, and no copy
 * outlives its minute.
 */
@ApplicationScoped
public class OwnCopies {

    /** Some tens of kilobytes each. */
    private static final int MOST = 200;

    /** Everything a page depends on that is no row of the database. */
    record Name(Tenant tenant, Person person, View view, Locale locale) {
    }

    /** A page without the one-time key of its form: each reader's copy has a key of its own. */
    record Copy(String type, String text, String key) {

        String with(String newKey) {
            return key.isEmpty() ? text : text.replace(key, newKey);
        }
    }

    /** Makes a page; nothing, if what came out was no page. */
    interface Making {
        Optional<Copy> make() throws ServletException, IOException;
    }

    private record Kept(Copy copy, Changes.Moment made, Instant until) {
    }

    /** The one that was read longest ago makes room. */
    private final Map<Name, Kept> kept = new LinkedHashMap<>(16, 0.75F, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Kept> eldest) {
            return size() > MOST;
        }
    };

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /** A copy that still holds. */
    Optional<Copy> of(Name name) {
        return known(name).filter(copy -> clock.instant().isBefore(copy.until()))
                .filter(copy -> !changes.anySince(copy.made(), name.tenant().id())).map(Kept::copy);
    }

    /** Makes the page and keeps it; empty, if it was none. */
    Optional<Copy> made(Name name, Making making) throws ServletException, IOException {
        Instant now = clock.instant();
        Instant until = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        Changes.Moment before = changes.now();
        Optional<Copy> made = making.make();
        synchronized (kept) {
            // What nobody may see any more does not stay for being forgotten about.
            kept.values().removeIf(old -> !now.isBefore(old.until()));
            made.ifPresent(copy -> kept.put(name, new Kept(copy, before, until)));
        }
        return made;
    }

    private Optional<Kept> known(Name name) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(name));
        }
    }
}
