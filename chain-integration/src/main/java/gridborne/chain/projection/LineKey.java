package gridborne.chain.projection;

import gridborne.energy.Hour;
import gridborne.grid.MeterNumber;
import java.util.Comparator;

/** Which line: lines come by hour, and within an hour in meter order. */
record LineKey(Hour hour, MeterNumber meter) implements Comparable<LineKey> {

    private static final Comparator<LineKey> ORDER = Comparator.comparing(LineKey::hour)
            .thenComparing(LineKey::meter);

    @Override
    public int compareTo(LineKey other) {
        return ORDER.compare(this, other);
    }
}
