package gridborne.chain.projection;

import gridborne.chain.database.Rows;
import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.energy.UsePattern;
import gridborne.grid.MeterNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums up a meter's lines of the last days, by the hour of the day and day by day (S6.4). */
record Patterns(Rows rows) {

    private static final int SLOTS = UsePattern.HOURS_A_DAY;

    /** The sums of one meter, as they are found. */
    private record Sums(List<Energy> byHour, List<Energy> byDay) {

        static Sums empty(int days) {
            return new Sums(new ArrayList<>(Collections.nCopies(SLOTS, Energy.ZERO)),
                    new ArrayList<>(Collections.nCopies(days, Energy.ZERO)));
        }
    }

    /** Hours are closed without a gap, so the first one known says how many there are. */
    Map<MeterNumber, UsePattern> of(Hour last, Collection<MeterNumber> meters) {
        Hour from = last.plus(1 - SLOTS * UsePattern.DAYS);
        Hour first = rows.row("select min(hour) as first from chain_hour where hour >= ?",
                row -> new Hour(row.getLong("first")), from.number()).orElse(last);
        int days = Math.toIntExact((last.number() - first.number() + 1) / SLOTS);
        Map<MeterNumber, Sums> sums = new HashMap<>();
        meters.forEach(meter -> sums.put(meter, Sums.empty(days)));
        read(first, last, sums);
        List<Integer> counted = UsePattern.counts(first, last);
        Map<MeterNumber, UsePattern> patterns = new HashMap<>();
        sums.forEach((meter, found) -> patterns.put(meter,
                new UsePattern(found.byHour(), counted, found.byDay())));
        return patterns;
    }

    private void read(Hour first, Hour last, Map<MeterNumber, Sums> sums) {
        Long[] numbers = sums.keySet().stream().map(MeterNumber::value).toArray(Long[]::new);
        rows.rows("""
                select meter, slot, day, sum(energy_wh)::bigint as energy_wh from (
                    select l.meter, l.hour % 24 as slot, (? - l.hour) / 24 as day, l.energy_wh
                    from chain_line l join chain_hour h on h.hour = l.hour
                    where l.meter = any (?) and l.hour between ? and ?) lines
                group by grouping sets ((meter, slot), (meter, day))""", row -> {
            Sums found = sums.get(new MeterNumber(row.getLong("meter")));
            Energy energy = new Energy(row.getLong("energy_wh"));
            int day = row.getInt("day");
            if (row.wasNull()) {
                found.byHour().set(row.getInt("slot"), energy);
            } else if (day < found.byDay().size()) {
                found.byDay().set(day, energy);
            }
            return energy;
        }, last.number(), numbers, first.number(), last.number());
    }
}
