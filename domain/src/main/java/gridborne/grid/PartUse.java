package gridborne.grid;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.energy.Period;
import gridborne.money.Coins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What meters used or produced in a part of a period.
 *
 * @param local how much of it the grid's own roofs covered
 * @param missing how many of its hours were settled without these meters
 * @param open how many of its hours are not settled yet, or were before the first reading
 */
public record PartUse(Period.Part part, Energy energy, Energy local, Coins coins, long missing,
                      long open) {

    /** The hours in which something could be known: from a first reading to the last settlement. */
    public record Known(Hour first, Hour last) {

        /** From the first of these parts on; nothing, before there is one. */
        public static Optional<Known> of(Optional<Hour> first, Optional<Hour> last) {
            return first.flatMap(one -> last.filter(other -> !other.isBefore(one))
                    .map(other -> new Known(one, other)));
        }

        private long hoursOf(Period.Part part) {
            long from = Math.max(first.number(), part.first().number());
            long to = Math.min(last.number(), part.last().number());
            return Math.max(0, to - from + 1);
        }
    }

    /** Sums up hours, the oldest first, part by part. */
    public static List<PartUse> of(List<Period.Part> parts, List<MeterHour> hours,
                                   Optional<Known> known) {
        List<PartUse> uses = new ArrayList<>(parts.size());
        int next = 0;
        for (Period.Part part : parts) {
            while (next < hours.size() && hours.get(next).hour().isBefore(part.first())) {
                next++;
            }
            int from = next;
            while (next < hours.size() && part.contains(hours.get(next).hour())) {
                next++;
            }
            uses.add(of(part, hours.subList(from, next), known));
        }
        return uses;
    }

    private static PartUse of(Period.Part part, List<MeterHour> hours, Optional<Known> known) {
        Energy energy = Energy.ZERO;
        Energy local = Energy.ZERO;
        Coins coins = Coins.ZERO;
        for (MeterHour hour : hours) {
            energy = energy.plus(hour.line().energy());
            local = local.plus(hour.local());
            coins = coins.plus(hour.coins());
        }
        long settled = hours.stream().map(MeterHour::hour).distinct().count();
        long expected = known.map(span -> span.hoursOf(part)).orElse(0L);
        return new PartUse(part, energy, local, coins, Math.max(0, expected - settled),
                part.hours() - Math.max(expected, settled));
    }

    /** Whether every hour in which something could be known is missing. */
    public boolean isGap() {
        return missing > 0 && missing + open == part.hours();
    }

    /** Whether nothing could be known yet. */
    public boolean isOpen() {
        return open == part.hours();
    }
}
