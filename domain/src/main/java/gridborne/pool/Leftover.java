package gridborne.pool;

import gridborne.grid.MeterNumber;
import gridborne.grid.Pocket;
import gridborne.money.Coins;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * To whom a closed pool's coins return. Who gave from an account gets back in proportion to what
 * they gave; the part of those without an account, who paid by card, goes to the pool's devices in
 * equal parts. The floors of running totals leave no remainder (S3.2).
 */
public final class Leftover {

    private Leftover() {
    }

    /**
     * Empty where nobody could be given anything.
     *
     * @param given what each account gave, in order
     * @param byCard what was paid in by card
     */
    public static List<Share> split(Coins left, List<Share> given, Coins byCard,
                                    List<MeterNumber> devices) {
        List<Share> weights = Stream.concat(given.stream(),
                evenly(given.isEmpty() && !byCard.isPositive()
                        ? Coins.ofMicrocoins(devices.size()) : byCard, devices))
                .filter(share -> share.coins().isPositive()).toList();
        List<Share> shares = new ArrayList<>();
        BigInteger whole = sum(weights);
        BigInteger running = BigInteger.ZERO;
        Coins before = Coins.ZERO;
        for (Share weight : weights) {
            running = running.add(BigInteger.valueOf(weight.coins().microcoins()));
            Coins upToHere = Coins.ofMicrocoins(BigInteger.valueOf(left.microcoins())
                    .multiply(running).divide(whole).longValueExact());
            shares.add(new Share(weight.pocket(), upToHere.minus(before)));
            before = upToHere;
        }
        return shares.stream().filter(share -> share.coins().isPositive()).toList();
    }

    private static Stream<Share> evenly(Coins coins, List<MeterNumber> devices) {
        int count = devices.size();
        return IntStream.range(0, count).mapToObj(i -> new Share(
                new Pocket.OfMeter(devices.get(i)), part(coins, i + 1, count)
                        .minus(part(coins, i, count))));
    }

    private static Coins part(Coins coins, int parts, int of) {
        return Coins.ofMicrocoins(BigInteger.valueOf(coins.microcoins())
                .multiply(BigInteger.valueOf(parts)).divide(BigInteger.valueOf(of))
                .longValueExact());
    }

    private static BigInteger sum(List<Share> shares) {
        return shares.stream().map(share -> BigInteger.valueOf(share.coins().microcoins()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
