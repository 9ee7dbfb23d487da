package gridborne.tenants.meters;

import java.time.Instant;

/**
 * What hangs at a metering point now (S4.4). {@code firstReading} is the number of the first
 * reading that is its own, {@code from} the moment since which it counts.
 */
public record Device(long firstReading, Instant from, boolean retired) {

    /** The one that a meter was registered with. */
    public static final Device FIRST = new Device(0, Instant.EPOCH, false);

    public boolean hasShown(long reading) {
        return reading >= firstReading;
    }
}
