package gridborne.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gridborne.energy.EnergyPrice;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.money.Coins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AReplayTest {

    private static final Tariff USUAL = new Tariff(new EnergyPrice(1_000),
            new FeePolicy.Flat(Coins.parse("0.01")));
    private static final int HOURS = 48;

    /** One hour as the book keeps it. */
    private record Booked(SettledHour hour, List<MeterReport> inputs, List<HourLine> lines) {
    }

    /** S5.1 to S5.4: the law that makes a replay worth anything. */
    @Test
    void comesToTheVerySameCoinsUnderTheSameTariff() {
        long seed = new Random().nextLong();
        List<Booked> book = book(USUAL, new Random(seed));

        Replay replay = replay(USUAL, book);

        assertEquals(HOURS, replay.hours());
        assertEquals(replay.fee(), replay.feeThen(), "seed " + seed);
        replay.outcomes().forEach(outcome -> {
            assertEquals(outcome.due(), outcome.dueThen(), "seed " + seed);
            assertEquals(outcome.payout(), outcome.payoutThen(), "seed " + seed);
            assertEquals(Coins.ZERO, outcome.gain(), "seed " + seed);
        });
    }

    /** What the book would hold, had the other tariff been in force all along. */
    @Test
    void comesToWhatTheOtherTariffWouldHaveSettled() {
        Tariff other = new Tariff(new EnergyPrice(1_500), new FeePolicy.Percent(250));
        long seed = new Random().nextLong();
        List<Booked> then = book(other, new Random(seed));

        Replay replay = replay(other, book(USUAL, new Random(seed)));

        assertEquals(then.stream().map(one -> one.hour().totals().fee())
                .reduce(Coins.ZERO, Coins::plus), replay.feeThen(), "seed " + seed);
        replay.outcomes().forEach(outcome -> assertEquals(then.stream()
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.meter().equals(outcome.meter()))
                .map(line -> line.due().minus(line.payout())).reduce(Coins.ZERO, Coins::plus),
                outcome.dueThen().minus(outcome.payoutThen()), "seed " + seed));
    }

    @Test
    void takesHoursInTheirOrderOnly() {
        List<Booked> book = book(USUAL, new Random(7));
        Replay replay = new Replay(USUAL);
        Booked first = book.get(0);
        Booked third = book.get(2);

        replay.add(first.hour(), first.inputs(), first.lines());

        assertThrows(IllegalArgumentException.class,
                () -> replay.add(third.hour(), third.inputs(), third.lines()));
    }

    private static Replay replay(Tariff tariff, List<Booked> book) {
        Replay replay = new Replay(tariff);
        book.forEach(one -> replay.add(one.hour(), one.inputs(), one.lines()));
        return replay;
    }

    /** Four consumers that run out of coins on the way, two producers, some hours in the dark. */
    private static List<Booked> book(Tariff tariff, Random random) {
        List<Booked> book = new ArrayList<>();
        long[] registers = new long[6];
        Coins[] balances = new Coins[6];
        Arrays.fill(balances, Coins.parse("20"));
        Coins carry = Coins.ZERO;
        for (int hour = 0; hour < HOURS; hour++) {
            List<MeterReport> inputs = new ArrayList<>();
            boolean dark = random.nextInt(4) == 0;
            for (int meter = 0; meter < registers.length; meter++) {
                boolean produces = meter >= 4;
                long energy = produces && dark ? 0 : random.nextInt(2_000);
                inputs.add(new MeterReport(new MeterNumber(produces ? 252L + meter : meter),
                        produces ? Direction.PRODUCTION : Direction.CONSUMPTION, balances[meter],
                        Register.ofWattHours(registers[meter]),
                        Register.ofWattHours(registers[meter] + energy)));
                registers[meter] += energy;
            }
            Settlement settled = Settlement.of(tariff, carry, Coins.ZERO, inputs);
            book.add(new Booked(new SettledHour(new Hour(500_000L + hour), tariff,
                    settled.totals(), List.of(), 0, Optional.empty()), inputs, settled.lines()));
            for (int meter = 0; meter < registers.length; meter++) {
                balances[meter] = settled.lines().get(meter).balance();
            }
            carry = settled.totals().carryOut();
        }
        return book;
    }
}
