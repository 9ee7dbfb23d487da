package gridborne.grid;

import gridborne.money.Coins;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** How far people want to bring a meter together. */
public sealed interface Goal {

    int WHOLE = 100;

    /** In whole percent, rounded down: 100 is only said of a goal that is reached. */
    int percent(Coins balance, Optional<Duration> left, Instant now, ZoneId zone);

    /** A balance. */
    record Balance(Coins coins) implements Goal {

        public Balance {
            if (!coins.isPositive()) {
                throw new IllegalArgumentException("A goal is more than nothing, not " + coins
                        + ".");
            }
        }

        @Override
        public int percent(Coins balance, Optional<Duration> left, Instant now, ZoneId zone) {
            return part(Math.max(0, balance.microcoins()), coins.microcoins());
        }
    }

    /** Power to the end of a day, by the clocks of the utility. */
    record Until(LocalDate day) implements Goal {

        @Override
        public int percent(Coins balance, Optional<Duration> left, Instant now, ZoneId zone) {
            return part(left.orElse(Duration.ZERO).toSeconds(), wanted(now, zone).toSeconds());
        }

        /** Nothing once the day is over. */
        public Duration wanted(Instant now, ZoneId zone) {
            Duration wanted = Duration.between(now,
                    day.plusDays(1).atStartOfDay(zone).toInstant());
            return wanted.isNegative() ? Duration.ZERO : wanted;
        }
    }

    private static int part(long part, long whole) {
        return part >= whole ? WHOLE : BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(WHOLE)).divide(BigInteger.valueOf(whole))
                .intValueExact();
    }
}
