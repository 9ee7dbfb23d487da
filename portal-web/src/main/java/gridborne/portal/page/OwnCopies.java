package gridborne.portal.page;

import gridborne.grid.TenantId;
import gridborne.portal.security.ShownAgain;
import gridborne.tenants.database.Changes;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A person's home, shown to them again as it was made before, as long as nothing in their utility
 * has changed since, on whichever node. The database is asked for that before each copy, along with
 * whether the session still holds; so a payment, a settled hour, a role or a lock counts at once. A
 * page tells times to the minute, and no copy outlives its minute.
 */
@ApplicationScoped
public class OwnCopies implements ShownAgain {

    /** Some tens of kilobytes each. */
    private static final int MOST = 200;

    /**
     * Everything a page depends on that is no row of the database.
     *
     * @param language that was asked for, as far as one was
     */
    record Name(TenantId tenant, PersonId person, Optional<String> language) {
    }

    /** Makes a page; nothing, if what came out was no page. */
    interface Making {
        Optional<KeyedPage> make() throws ServletException, IOException;
    }

    private record Kept(KeyedPage page, Changes.Moment made, Instant until) {
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

    @Override
    public Optional<Changes.Moment> since(HttpServletRequest request, TenantId tenant,
                                          PersonId person) {
        return isPlainHome(request) ? known(name(request, tenant, person)).map(Kept::made)
                : Optional.empty();
    }

    static Name name(HttpServletRequest request, TenantId tenant, PersonId person) {
        return new Name(tenant, person, Language.asked(request));
    }

    /** Nothing but the page is asked for: any question is answered anew. */
    static boolean isPlainHome(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getQueryString() == null
                && request.getRequestURI().equals("/home");
    }

    /** The copy from the moment since which nothing has changed. */
    Optional<KeyedPage> of(Name name, Changes.Moment unchangedSince) {
        return known(name).filter(copy -> copy.made().equals(unchangedSince)).map(Kept::page);
    }

    /** Makes the page and keeps it; empty, if it was none. */
    Optional<KeyedPage> made(Name name, Making making) throws ServletException, IOException {
        Instant now = clock.instant();
        Instant until = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        Changes.Moment before = changes.now();
        Optional<KeyedPage> made = making.make();
        synchronized (kept) {
            // What nobody may see any more does not stay for being forgotten about.
            kept.values().removeIf(old -> !now.isBefore(old.until()));
            made.ifPresent(page -> kept.put(name, new Kept(page, before, until)));
        }
        return made;
    }

    private Optional<Kept> known(Name name) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(name))
                    .filter(copy -> clock.instant().isBefore(copy.until()));
        }
    }
}
