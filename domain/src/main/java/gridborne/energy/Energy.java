package gridborne.energy;

import java.math.BigDecimal;

/** An amount of energy in Wh; never negative (S3.1). */
public record Energy(long wattHours) implements Comparable<Energy> {

    public static final Energy ZERO = new Energy(0);

    public Energy {
        if (wattHours < 0) {
            throw new IllegalArgumentException("Energy is never negative: " + wattHours + " Wh.");
        }
    }

    public static Energy ofWattHours(long wattHours) {
        return new Energy(wattHours);
    }

    public Energy plus(Energy other) {
        return new Energy(Math.addExact(wattHours, other.wattHours));
    }

    public BigDecimal kilowattHours() {
        return BigDecimal.valueOf(wattHours, 3);
    }

    @Override
    public int compareTo(Energy other) {
        return Long.compare(wattHours, other.wattHours);
    }

    @Override
    public String toString() {
        return wattHours + " Wh";
    }
}
