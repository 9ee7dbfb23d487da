package gridborne.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.grid.MeterNumber;
import gridborne.money.Coins;
import gridborne.payment.auto.Standing;
import gridborne.payment.auto.Threshold;
import gridborne.pool.DeviceBudget.Automatic;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a device is given by itself, and when it takes a second person. */
class ADevicesBudgetTest {

    private final DeviceBudget lamp = new DeviceBudget(new MeterNumber(7), coins("20"),
            Optional.of(new Automatic(new Threshold.CoinsLeft(coins("2")), coins("6"))));

    @Test
    void givesNothingWhileThereIsEnough() {
        assertEquals(Optional.empty(), lamp.due(holding("2.000001"), Coins.ZERO, coins("100")));
    }

    @Test
    void givesWhatWasAgreedAtTheThreshold() {
        assertEquals(Optional.of(coins("6")), lamp.due(holding("2"), Coins.ZERO, coins("100")));
    }

    @Test
    void givesNoMoreThanTheMonthAndThePoolAllow() {
        assertEquals(Optional.of(coins("1.5")),
                lamp.due(holding("0"), coins("18.5"), coins("100")));
        assertEquals(Optional.of(coins("0.25")),
                lamp.due(holding("0"), Coins.ZERO, coins("0.25")));
        assertEquals(Optional.empty(), lamp.due(holding("0"), coins("20"), coins("100")));
        assertEquals(Optional.empty(), lamp.due(holding("-1"), Coins.ZERO, Coins.ZERO));
    }

    @Test
    void countsDaysWhereThatWasAgreed() {
        DeviceBudget byDays = new DeviceBudget(new MeterNumber(7), coins("20"),
                Optional.of(new Automatic(new Threshold.DaysLeft(3), coins("6"))));

        assertEquals(Optional.of(coins("6")), byDays.due(new Standing(coins("9"),
                Optional.of(Duration.ofDays(3))), Coins.ZERO, coins("9")));
        assertEquals(Optional.empty(), byDays.due(new Standing(coins("9"),
                Optional.of(Duration.ofHours(73))), Coins.ZERO, coins("9")));
    }

    @Test
    void needsTwoPeopleAboveTheLimitAlsoInParts() {
        assertFalse(FourEyes.needed(coins("10"), Coins.ZERO, coins("10")));
        assertTrue(FourEyes.needed(coins("10"), Coins.ZERO, coins("10.000001")));
        assertTrue(FourEyes.needed(coins("10"), coins("6"), coins("6")));
        assertTrue(FourEyes.needed(Coins.ZERO, Coins.ZERO, coins("0.000001")));
    }

    private static Standing holding(String balance) {
        return new Standing(coins(balance), Optional.empty());
    }

    private static Coins coins(String text) {
        return Coins.parse(text);
    }
}
