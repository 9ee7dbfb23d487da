package gridborne.grid;

import gridborne.energy.Energy;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What meters use on average in each hour of each day of the week, on the clocks of a zone. */
public record UseByWeekday(List<Optional<Energy>> cells) {

    public static final int DAYS = 7;
    public static final int HOURS = 24;

    public UseByWeekday {
        cells = List.copyOf(cells);
    }

    /** A time that comes twice when clocks go back counts twice, one left out not at all. */
    public static UseByWeekday of(List<MeterHour> hours, ZoneId zone) {
        long[] sums = new long[DAYS * HOURS];
        int[] counts = new int[DAYS * HOURS];
        MeterHour before = null;
        for (MeterHour one : hours) {
            ZonedDateTime start = one.hour().start().atZone(zone);
            int cell = index(start.getDayOfWeek(), start.getHour());
            sums[cell] = Math.addExact(sums[cell], one.line().energy().wattHours());
            // Several meters of one hour are one hour of their owner.
            counts[cell] += before != null && before.hour().equals(one.hour()) ? 0 : 1;
            before = one;
        }
        return new UseByWeekday(IntStream.range(0, sums.length).mapToObj(cell -> counts[cell] == 0
                ? Optional.<Energy>empty() : Optional.of(new Energy(sums[cell] / counts[cell])))
                .toList());
    }

    public Optional<Energy> at(DayOfWeek day, int hour) {
        return cells.get(index(day, hour));
    }

    public Energy most() {
        return cells.stream().flatMap(Optional::stream).reduce(Energy.ZERO,
                (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /** How many of the cells are known. */
    public long known() {
        return cells.stream().filter(Optional::isPresent).count();
    }

    private static int index(DayOfWeek day, int hour) {
        return (day.getValue() - 1) * HOURS + hour;
    }
}
