package gridborne.cutoff;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The hours of the week in which nobody is cut off, by the clock of the utility's zone (S6.2). */
public record FriendlyHours(Optional<Night> night, Set<DayOfWeek> days) {

    public static final FriendlyHours NONE = new FriendlyHours(Optional.empty(), Set.of());

    /** Nights and days alternate at most twice a day, and one day of the week is none of them. */
    private static final int MOST_SPANS = 20;

    public FriendlyHours {
        days = Set.copyOf(days);
        if (days.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("All seven days are friendly, so nobody would ever"
                    + " be cut off. Leave one out, or protect the meters you mean.");
        }
    }

    /** When the friendly hours around a moment end; nothing, if it is in none. */
    public Optional<Instant> endAfter(Instant now, ZoneId zone) {
        Instant end = now;
        for (int i = 0; i < MOST_SPANS; i++) {
            Instant reached = end;
            end = spansAround(reached, zone).filter(span -> span.covers(reached))
                    .map(Span::until).max(Instant::compareTo).orElse(reached);
        }
        return end.equals(now) ? Optional.empty() : Optional.of(end);
    }

    private Stream<Span> spansAround(Instant moment, ZoneId zone) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        Stream<Span> nights = night.stream().flatMap(each -> Stream.of(today.minusDays(1), today)
                .map(date -> each.beginningOn(date, zone)));
        Stream<Span> wholeDays = Stream.of(today)
                .filter(date -> days.contains(date.getDayOfWeek()))
                .map(date -> new Span(date.atStartOfDay(zone).toInstant(),
                        date.plusDays(1).atStartOfDay(zone).toInstant()));
        return Stream.concat(nights, wholeDays);
    }
}
