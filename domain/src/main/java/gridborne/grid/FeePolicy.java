package gridborne.grid;

import gridborne.money.Coins;
import java.math.BigInteger;

/**
 * What the utility takes of an hour's pool before the producers (S5.3); never more than the pool.
 */
public sealed interface FeePolicy {

    /** The fee of an hour in which {@code activeMembers} consumption meters used energy. */
    default Coins feeOf(Coins pool, int activeMembers) {
        return wanted(pool, activeMembers).min(pool);
    }

    Coins wanted(Coins pool, int activeMembers);

    /** The same amount for every hour. */
    record Flat(Coins perHour) implements FeePolicy {
        public Flat {
            requireNotNegative(perHour.microcoins());
        }

        @Override
        public Coins wanted(Coins pool, int activeMembers) {
            return perHour;
        }
    }

    /** An amount for each member that used energy in the hour. */
    record PerMember(Coins perMember) implements FeePolicy {
        public PerMember {
            requireNotNegative(perMember.microcoins());
        }

        @Override
        public Coins wanted(Coins pool, int activeMembers) {
            return new Coins(Math.multiplyExact(perMember.microcoins(), activeMembers));
        }
    }

    /** A share of the pool in basis points, rounded down. */
    record Percent(int basisPoints) implements FeePolicy {
        private static final int WHOLE = 10_000;

        public Percent {
            if (basisPoints < 0 || basisPoints > WHOLE) {
                throw new IllegalArgumentException(
                        "A fee is 0 to 10 000 basis points of the pool, not " + basisPoints + ".");
            }
        }

        @Override
        public Coins wanted(Coins pool, int activeMembers) {
            return new Coins(BigInteger.valueOf(pool.microcoins())
                    .multiply(BigInteger.valueOf(basisPoints))
                    .divide(BigInteger.valueOf(WHOLE))
                    .longValueExact());
        }
    }

    private static void requireNotNegative(long microcoins) {
        if (microcoins < 0) {
            throw new IllegalArgumentException(
                    "A fee is never negative: " + microcoins + " microcoins.");
        }
    }
}
