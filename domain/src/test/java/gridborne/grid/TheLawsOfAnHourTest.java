package gridborne.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.EnergyPrice;
import gridborne.energy.Register;
import gridborne.money.Coins;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Laws of S5 held against random hours. The seed is in every message; a run is repeated with it.
 */
class TheLawsOfAnHourTest {

    private static final long BASE_SEED = 20_261_120L;

    @RepeatedTest(200)
    void payOutTheRestToTheLastMicrocoin(RepetitionInfo repetition) {
        long seed = BASE_SEED + repetition.getCurrentRepetition();
        RandomHour hour = new RandomHour(new Random(seed));

        Settlement settlement = hour.settle();

        HourTotals totals = settlement.totals();
        Coins paid = settlement.lines().stream().map(HourLine::payout)
                .reduce(Coins.ZERO, Coins::plus);
        assertEquals(totals.paidOut(), paid, "seed " + seed);
        assertEquals(totals.pool(), totals.fee().plus(totals.paidOut()).plus(totals.carryOut()),
                "seed " + seed);
    }

    @RepeatedTest(200)
    void payEachProducerWithinOneMicrocoinOfItsShare(RepetitionInfo repetition) {
        long seed = BASE_SEED + repetition.getCurrentRepetition();
        Settlement settlement = new RandomHour(new Random(seed)).settle();

        BigInteger rest = BigInteger.valueOf(settlement.totals().paidOut().microcoins());
        BigInteger produced = BigInteger.valueOf(settlement.totals().energyIn().wattHours());

        for (HourLine line : settlement.lines()) {
            if (line.direction() == Direction.PRODUCTION) {
                BigInteger exact = rest.multiply(BigInteger.valueOf(line.energy().wattHours()));
                BigInteger given = BigInteger.valueOf(line.payout().microcoins())
                        .multiply(produced);
                BigInteger off = exact.subtract(given).abs();
                assertTrue(off.signum() == 0 || off.compareTo(produced) < 0, "seed " + seed);
            }
        }
    }

    @RepeatedTest(200)
    void takeFromMetersWhatTheyOwe(RepetitionInfo repetition) {
        long seed = BASE_SEED + repetition.getCurrentRepetition();
        RandomHour hour = new RandomHour(new Random(seed));

        Settlement settlement = hour.settle();

        for (HourLine line : settlement.lines()) {
            Coins before = hour.balanceOf(line.meter());
            assertEquals(before.minus(line.due()).plus(line.payout()), line.balance(),
                    "seed " + seed);
            assertTrue(line.paid().compareTo(before.orZero()) <= 0, "seed " + seed);
        }
    }

    private static final class RandomHour {

        private final Tariff tariff;
        private final Coins carry;
        private final List<MeterReport> reports = new ArrayList<>();

        RandomHour(Random random) {
            tariff = new Tariff(new EnergyPrice(random.nextLong(5_000)), fee(random));
            carry = new Coins(random.nextLong(10_000_000));
            int meters = random.nextInt(60);
            for (int number = 0; number < meters; number++) {
                reports.add(report(number, random));
            }
        }

        Settlement settle() {
            return Settlement.of(tariff, carry, Coins.ZERO, reports);
        }

        Coins balanceOf(MeterNumber meter) {
            return reports.get((int) meter.value()).balance();
        }

        private static MeterReport report(int number, Random random) {
            boolean producer = random.nextInt(4) == 0;
            Register before = new Register(random.nextLong(1_000_000));
            Register now = new Register(before.wattHours() + random.nextLong(20_000));
            long balance = random.nextLong(20_000_000) - (producer ? 0 : 4_000_000);
            return new MeterReport(new MeterNumber(number),
                    producer ? Direction.PRODUCTION : Direction.CONSUMPTION,
                    new Coins(producer ? Math.abs(balance) : balance), before, now);
        }

        private static FeePolicy fee(Random random) {
            return switch (random.nextInt(3)) {
                case 0 -> new FeePolicy.Flat(new Coins(random.nextLong(50_000)));
                case 1 -> new FeePolicy.PerMember(new Coins(random.nextLong(5_000)));
                default -> new FeePolicy.Percent(random.nextInt(10_001));
            };
        }
    }
}
