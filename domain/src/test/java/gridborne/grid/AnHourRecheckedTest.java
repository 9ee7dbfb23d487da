package gridborne.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.EnergyPrice;
import gridborne.energy.Register;
import gridborne.money.Coins;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S9.3: an hour is settled again and held against what the chain has of it. */
class AnHourRecheckedTest {

    private static final Tariff TARIFF = new Tariff(new EnergyPrice(1_000),
            new FeePolicy.Flat(Coins.parse("0.01")));
    private static final Settlement HOUR = Settlement.of(TARIFF, Coins.ZERO, Coins.ZERO, List.of(
            new MeterReport(new MeterNumber(0), Direction.CONSUMPTION, Coins.parse("10"),
                    Register.ofWattHours(0), Register.ofWattHours(3_000)),
            new MeterReport(new MeterNumber(256), Direction.PRODUCTION, Coins.ZERO,
                    Register.ofWattHours(0), Register.ofWattHours(3_300))));

    @Test
    void isTheSame() {
        assertEquals(List.of(), HOUR.differencesFrom(HOUR.totals(), HOUR.lines()));
    }

    /** What was earned may have been collected since, so balances are not compared. */
    @Test
    void isTheSameAfterEarningsWereCollected() {
        List<HourLine> held = new ArrayList<>(HOUR.lines());
        HourLine earned = held.get(1);
        held.set(1, new HourLine(earned.meter(), earned.direction(), earned.register(),
                earned.energy(), earned.due(), earned.paid(), earned.payout(), Coins.ZERO));

        assertEquals(List.of(), HOUR.differencesFrom(HOUR.totals(), held));
    }

    @Test
    void namesTheMeterThatWasPaidOtherwise() {
        List<HourLine> held = new ArrayList<>(HOUR.lines());
        HourLine earned = held.get(1);
        held.set(1, new HourLine(earned.meter(), earned.direction(), earned.register(),
                earned.energy(), earned.due(), earned.paid(), Coins.parse("1"),
                earned.balance()));

        List<String> differences = HOUR.differencesFrom(HOUR.totals(), held);

        assertEquals(1, differences.size());
        assertTrue(differences.get(0).startsWith("Meter 256: the chain has "), differences.get(0));
    }

    @Test
    void saysThatALineIsMissing() {
        assertEquals(List.of("The chain has 1 lines, recomputed 2."),
                HOUR.differencesFrom(HOUR.totals(), HOUR.lines().subList(0, 1)));
    }

    @Test
    void saysThatTheSumsDiffer() {
        HourTotals other = Settlement.of(TARIFF, Coins.parse("1"), Coins.ZERO, List.of()).totals();

        assertTrue(HOUR.differencesFrom(other, HOUR.lines()).get(0).startsWith("The sums: "));
    }
}
