package gridborne.payment.auto;

import gridborne.money.Coins;

import java.time.Duration;

/** When it is time to top up. */
public sealed interface Threshold {

    /** Whether what is left is this little. */
    boolean isReached(Standing standing);

    /** The meter's coins last for so many days or less; only a meter's use can tell (S6.4). */
    record DaysLeft(int days) implements Threshold {

        public static final int MOST = 60;

        public DaysLeft {
            if (days < 1 || days > MOST) {
                throw new IllegalArgumentException("A threshold is of 1 to " + MOST
                        + " days, not of " + days + ".");
            }
        }

        /**
         * Without a known use only an empty meter is sure to be short: nobody's money is taken on
         * a guess.
         */
        @Override
        public boolean isReached(Standing standing) {
            return !standing.balance().isPositive() || standing.timeLeft()
                    .filter(left -> left.compareTo(Duration.ofDays(days)) <= 0).isPresent();
        }
    }

    /** There are so many coins or fewer. */
    record CoinsLeft(Coins coins) implements Threshold {

        public CoinsLeft {
            if (coins.isNegative()) {
                throw new IllegalArgumentException("A threshold is of no coins or more, not of "
                        + coins + ".");
            }
        }

        @Override
        public boolean isReached(Standing standing) {
            return standing.balance().compareTo(coins) <= 0;
        }
    }
}
