package gridborne.energy;

/**
 * What a meter's display shows: a total in Wh that only grows (S4.1).
 * The chain keeps it in 40 bits, so a larger one is refused here already (S3.2).
 */
public record Register(long wattHours) implements Comparable<Register> {

    public static final long MAX_WATT_HOURS = (1L << 40) - 1;

    public Register {
        if (wattHours < 0 || wattHours > MAX_WATT_HOURS) {
            throw new IllegalArgumentException("A register shows 0 to " + MAX_WATT_HOURS
                    + " Wh, not " + wattHours + ".");
        }
    }

    public static Register ofWattHours(long wattHours) {
        return new Register(wattHours);
    }

    public boolean isBelow(Register other) {
        return wattHours < other.wattHours;
    }

    /** The energy between an earlier register and this one. */
    public Energy since(Register earlier) {
        return new Energy(Math.subtractExact(wattHours, earlier.wattHours));
    }

    public Register plus(Energy energy) {
        return new Register(Math.addExact(wattHours, energy.wattHours()));
    }

    @Override
    public int compareTo(Register other) {
        return Long.compare(wattHours, other.wattHours);
    }

    @Override
    public String toString() {
        return wattHours + " Wh";
    }
}
