package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.HourLine;
import gridborne.grid.MeterNumber;
import gridborne.grid.SettledHour;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.grid.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settled hours as the pages tell them. The lines of a large one are read once a minute for many
 * requests: a settled hour stays as it is, but a meter may get another name, or lose it with its
 * owner.
 */
@ApplicationScoped
class HourPictures {

    /** So many lines are read anew each time. */
    private static final int FEW_LINES = 1_000;
    private static final int MOST_KEPT = 20;
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private record Key(TenantId tenant, SettledHour settled) {
    }

    /** By the machine's own count of time: a clock that is set back would keep it for long. */
    private record Kept(LatestHour hour, long nanos) {

        boolean isFresh() {
            return System.nanoTime() - nanos < KEPT_FOR.toNanos();
        }
    }

    private final Map<Key, Kept> kept = new LinkedHashMap<>();

    @Inject
    private Book book;

    @Inject
    private Meters meters;

    @Inject
    private CurrentTenant current;

    LatestHour of(SettledHour settled) {
        return settled.totals().meters() <= FEW_LINES ? read(settled) : kept(settled);
    }

    /** These meters' parts in an hour. */
    List<HourPart> parts(Hour hour, Collection<MeterNumber> some) {
        return named(book.lines(hour, some));
    }

    /** One at a time: what many ask for at once is read once. */
    private synchronized LatestHour kept(SettledHour settled) {
        Key key = new Key(current.id(), settled);
        Kept known = kept.remove(key);
        if (known == null || !known.isFresh()) {
            known = new Kept(read(settled), System.nanoTime());
            kept.keySet().stream().limit(Math.max(0, kept.size() + 1L - MOST_KEPT)).toList()
                    .forEach(kept::remove);
        }
        kept.put(key, known);
        return known.hour();
    }

    /** The first parts of an hour. */
    List<HourPart> first(Hour hour, int most) {
        return named(book.lines(hour, new MeterNumber(0), most));
    }

    private LatestHour read(SettledHour settled) {
        return LatestHour.of(settled, named(book.lines(settled.hour())));
    }

    private List<HourPart> named(List<HourLine> lines) {
        boolean few = lines.size() <= FEW_LINES;
        return HourPart.of(lines, PublicRegister.of(few
                ? meters.byNumbers(lines.stream().map(HourLine::meter).toList())
                : meters.all(), current.tenant().demo()));
    }
}
