package gridborne.portal.view;

import gridborne.grid.BookHead;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The public start page of a utility. Before its first settled hour there is no {@code latest};
 * before its contract stands there is no {@code next}. {@code silentSince} is there once no meter
 * reports any more.
 */
public record OurEnergy(Optional<BookHead> head, Optional<NextHour> next,
                        Optional<LatestHour> latest, GridMap map, List<MeterRow> meters,
                        int moreMeters, Needy needy, List<SettlementRow> settlements,
                        Optional<Instant> silentSince) {

    /** More than are drawn and listed. */
    static final int MOST_READ = 1_000;
    private static final int MOST_METERS = 100;

    static OurEnergy of(Optional<BookHead> head, Optional<NextHour> next,
                        Optional<LatestHour> latest, List<MeterRow> meters,
                        List<SettlementRow> settlements, Optional<Instant> silentSince) {
        List<MeterRow> listed = meters.stream().limit(MOST_METERS).toList();
        return new OurEnergy(head, next, latest, GridMap.of(meters), listed,
                all(meters, latest) - listed.size(), Needy.among(meters), settlements,
                silentSince);
    }

    /** Of a large grid not all meters are read; its latest hour says how many there are. */
    private static int all(List<MeterRow> meters, Optional<LatestHour> latest) {
        return meters.size() < MOST_READ ? meters.size() : Math.max(meters.size(),
                latest.map(hour -> hour.settled().totals().meters()).orElse(0));
    }

    public Sentence headline() {
        return latest.map(LatestHour::headline)
                .or(() -> next.map(hour -> Sentence.of("headline.first", hour.end())))
                .orElseGet(() -> Sentence.of("headline.setup"));
    }

    public boolean isLate() {
        return next.filter(NextHour::isLate).isPresent();
    }
}
