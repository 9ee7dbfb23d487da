package gridborne.portal.boundary;

import gridborne.energy.Energy;
import gridborne.energy.EnergyPrice;
import gridborne.grid.Direction;
import gridborne.grid.MeterState;
import gridborne.money.Coins;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a meter's coins last if it goes on as it did (S6.4).
 *
 * @param used what it counted
 * @param hours in how many settled hours
 */
record TimeLeft(MeterState meter, Energy used, int hours, EnergyPrice price) {

    /** Beyond ten years nobody plans; and a lamp that hardly burns does not last for ever. */
    private static final BigInteger MOST_HOURS = BigInteger.valueOf(10 * 365 * 24);

    /** Nothing for who produces, uses nothing, or has nothing left. */
    Optional<Duration> duration() {
        Coins spent = price.due(used);
        if (meter.direction() == Direction.PRODUCTION || !spent.isPositive()
                || !meter.balance().isPositive()) {
            return Optional.empty();
        }
        BigInteger left = BigInteger.valueOf(meter.balance().microcoins())
                .multiply(BigInteger.valueOf(hours))
                .divide(BigInteger.valueOf(spent.microcoins()));
        return Optional.of(Duration.ofHours(left.min(MOST_HOURS).longValueExact()));
    }
}
