package gridborne.pool;

import gridborne.money.Coins;
import java.time.Duration;
import java.time.Instant;

/**
 * Two-person approval. What is spent on a device in a month without a second person, all parts
 * together, never exceeds the limit; so a large spending cannot be cut into small ones.
 */
public final class FourEyes {

    /** How long a proposal waits for the second person. */
    public static final Duration PATIENCE = Duration.ofDays(14);

    private FourEyes() {
    }

    /** @param aloneThisMonth what this device was given this month without a second person */
    public static boolean needed(Coins limit, Coins aloneThisMonth, Coins wanted) {
        return aloneThisMonth.plus(wanted).compareTo(limit) > 0;
    }

    public static Instant expiry(Instant proposedAt) {
        return proposedAt.plus(PATIENCE);
    }
}
