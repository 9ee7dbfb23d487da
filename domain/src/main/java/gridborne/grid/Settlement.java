package gridborne.grid;

import gridborne.energy.Energy;
import gridborne.money.Coins;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The reference settlement of one hour (S5.1 to S5.4), independent of the contract and held
 * against it.
 *
 * @param lines in meter order
 */
public record Settlement(HourTotals totals, List<HourLine> lines) {

    public Settlement {
        lines = List.copyOf(lines);
    }

    /** Settles the meters reported in an hour, given what was carried into it and repaid in it. */
    public static Settlement of(Tariff tariff, Coins carryIn, Coins repaid,
                                List<MeterReport> reports) {
        List<MeterReport> inOrder = reports.stream()
                .sorted(Comparator.comparing(MeterReport::meter)).toList();
        Energy in = energy(inOrder, Direction.PRODUCTION);
        Energy out = energy(inOrder, Direction.CONSUMPTION);
        Coins collected = collected(tariff, inOrder);
        Coins pool = carryIn.plus(repaid).plus(collected);
        Coins fee = tariff.fee().feeOf(pool, activeMembers(inOrder));
        Coins rest = pool.minus(fee);
        Coins paidOut = in.equals(Energy.ZERO) ? Coins.ZERO : rest;
        HourTotals totals = new HourTotals(in, out, carryIn, repaid, collected, fee, paidOut,
                rest.minus(paidOut), inOrder.size());
        return new Settlement(totals, lines(tariff, paidOut, in, inOrder));
    }

    /**
     * What the chain holds of an hour and this settlement does not come to, in words; empty where
     * they agree. Balances are left out: what was earned may have been collected since.
     */
    public List<String> differencesFrom(HourTotals chain, List<HourLine> held) {
        List<String> differences = new ArrayList<>();
        if (!chain.equals(totals)) {
            differences.add("The sums: the chain has " + chain + ", recomputed " + totals + ".");
        }
        if (held.size() != lines.size()) {
            differences.add("The chain has " + held.size() + " lines, recomputed "
                    + lines.size() + ".");
        }
        for (int i = 0; i < Math.min(held.size(), lines.size()); i++) {
            if (!lines.get(i).isPaidAs(held.get(i))) {
                differences.add("Meter " + held.get(i).meter() + ": the chain has " + held.get(i)
                        + ", recomputed " + lines.get(i) + ".");
            }
        }
        return differences;
    }

    private static Energy energy(List<MeterReport> reports, Direction direction) {
        return reports.stream().filter(report -> report.direction() == direction)
                .map(MeterReport::energy).reduce(Energy.ZERO, Energy::plus);
    }

    private static int activeMembers(List<MeterReport> reports) {
        return (int) reports.stream()
                .filter(report -> report.direction() == Direction.CONSUMPTION)
                .filter(report -> report.energy().wattHours() > 0).count();
    }

    private static Coins collected(Tariff tariff, List<MeterReport> reports) {
        return reports.stream().filter(report -> report.direction() == Direction.CONSUMPTION)
                .map(report -> paid(tariff, report)).reduce(Coins.ZERO, Coins::plus);
    }

    /** S5.1: what is due, but no more than there is. */
    private static Coins paid(Tariff tariff, MeterReport report) {
        return tariff.price().due(report.energy()).min(report.balance().orZero());
    }

    private static List<HourLine> lines(Tariff tariff, Coins paidOut, Energy produced,
                                        List<MeterReport> reports) {
        List<HourLine> lines = new ArrayList<>(reports.size());
        Energy runningTotal = Energy.ZERO;
        for (MeterReport report : reports) {
            if (report.direction() == Direction.CONSUMPTION) {
                lines.add(consumed(tariff, report));
            } else {
                Energy upToHere = runningTotal.plus(report.energy());
                Coins payout = share(paidOut, upToHere, produced)
                        .minus(share(paidOut, runningTotal, produced));
                lines.add(produced(report, payout));
                runningTotal = upToHere;
            }
        }
        return lines;
    }

    /** S5.4: floor(R × C / E). The differences of these floors lose nothing. */
    private static Coins share(Coins paidOut, Energy runningTotal, Energy produced) {
        if (produced.equals(Energy.ZERO)) {
            return Coins.ZERO;
        }
        return new Coins(BigInteger.valueOf(paidOut.microcoins())
                .multiply(BigInteger.valueOf(runningTotal.wattHours()))
                .divide(BigInteger.valueOf(produced.wattHours()))
                .longValueExact());
    }

    private static HourLine consumed(Tariff tariff, MeterReport report) {
        Coins due = tariff.price().due(report.energy());
        return new HourLine(report.meter(), Direction.CONSUMPTION, report.register(),
                report.energy(), due, paid(tariff, report), Coins.ZERO,
                report.balance().minus(due));
    }

    private static HourLine produced(MeterReport report, Coins payout) {
        return new HourLine(report.meter(), Direction.PRODUCTION, report.register(),
                report.energy(), Coins.ZERO, Coins.ZERO, payout, report.balance().plus(payout));
    }
}
