package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.money.Coins;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What a producer's meters brought: in the last hour, beside the others, and this month.
 *
 * @param bars everybody who was paid, the largest first; {@code mine} are marked
 */
public record Production(Optional<Hour> hour, Earned lastHour, Share share, List<Bar> bars,
                         Earned month, int year) {

    private static final BigInteger WATT_HOURS = BigInteger.valueOf(1000);

    /** Energy and the coins it brought. */
    public record Earned(Energy energy, Coins coins) {

        static final Earned NOTHING = new Earned(Energy.ZERO, Coins.ZERO);

        Earned plus(Earned other) {
            return new Earned(energy.plus(other.energy), coins.plus(other.coins));
        }

        /** What a kWh really brought, rounded down; nothing where nothing was produced. */
        public Optional<Coins> perKilowattHour() {
            return energy.equals(Energy.ZERO) ? Optional.empty()
                    : Optional.of(new Coins(BigInteger.valueOf(coins.microcoins())
                            .multiply(WATT_HOURS)
                            .divide(BigInteger.valueOf(energy.wattHours())).longValueExact()));
        }
    }

    /** A producer's part of what the hour paid out. */
    public record Bar(String name, Energy energy, Coins coins, Share width, boolean mine) {
    }

    public Production {
        bars = List.copyOf(bars);
    }

    /** Answer first. */
    public Sentence headline() {
        if (hour.isEmpty()) {
            return Sentence.of("earnings.none");
        }
        return lastHour.perKilowattHour().map(price -> Sentence.of("earnings.hour",
                lastHour.energy(), lastHour.coins(), price))
                .orElseGet(() -> Sentence.of("earnings.hour.nothing"));
    }

    /** This year and the one before. */
    public List<Integer> years() {
        return List.of(year, year - 1);
    }
}
