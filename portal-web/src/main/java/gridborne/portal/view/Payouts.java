package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.grid.HourTotals;
import gridborne.money.Coins;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who was paid for an hour: the largest producers by name, the rest together, and the utility. */
public record Payouts(List<Payout> producers, Optional<Payout> others, int count, Coins paidOut,
                      Coins fee, Coins carried, Optional<Coins> perKilowattHour) {

    static final int NAMED = 12;
    private static final BigInteger WATT_HOURS = BigInteger.valueOf(1000);

    public Payouts {
        producers = List.copyOf(producers);
    }

    public record Payout(String code, String name, Energy energy, Share share, Coins coins) {
    }

    static Payouts of(HourTotals totals, List<HourPart> parts) {
        List<HourPart> producers = parts.stream().filter(HourPart::isProduction)
                .filter(part -> part.energy().wattHours() > 0 || part.line().payout().isPositive())
                .sorted(Comparator.comparing(HourPart::energy).reversed()).toList();
        List<Share> shares = Share.among(
                producers.stream().map(part -> part.energy().wattHours()).toList());
        List<Payout> payouts = new ArrayList<>(IntStream.range(0, producers.size())
                .mapToObj(i -> payout(producers.get(i), shares.get(i))).toList());
        int named = payouts.size() <= NAMED ? payouts.size() : NAMED - 1;
        return new Payouts(payouts.subList(0, named),
                payouts.subList(named, payouts.size()).stream().reduce(Payouts::together),
                payouts.size(), totals.paidOut(), totals.fee(), totals.carryOut(),
                perKilowattHour(totals));
    }

    public int otherCount() {
        return count - producers.size();
    }

    private static Payout payout(HourPart part, Share share) {
        return new Payout(part.code(), part.name(), part.energy(), share, part.line().payout());
    }

    private static Payout together(Payout one, Payout other) {
        return new Payout("", "", one.energy.plus(other.energy),
                new Share(one.share.tenths() + other.share.tenths()), one.coins.plus(other.coins));
    }

    /** What a kWh earned, rounded down to the microcoin; nothing where nothing was produced. */
    private static Optional<Coins> perKilowattHour(HourTotals totals) {
        if (totals.energyIn().equals(Energy.ZERO)) {
            return Optional.empty();
        }
        return Optional.of(new Coins(BigInteger.valueOf(totals.paidOut().microcoins())
                .multiply(WATT_HOURS)
                .divide(BigInteger.valueOf(totals.energyIn().wattHours())).longValueExact()));
    }
}
