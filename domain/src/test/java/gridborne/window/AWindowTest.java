package gridborne.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.money.Coins;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AWindowTest {

    private static final Hour EIGHT = new Hour(493_000);

    @Test
    void paysItsHoursToTheMicrocoinAndKeepsTheRest() {
        FundingWindow window = window("5", WindowStage.ACTIVE);

        for (Coins due : Stream.of("1.5", "0", "2").map(Coins::parse).toList()) {
            assertFalse(window.isOver());
            window = window.paid(window.share(due));
        }

        assertTrue(window.isOver());
        assertEquals(Coins.parse("1.5"), window.left());
    }

    @Test
    void paysNoMoreThanItHas() {
        FundingWindow window = window("5", WindowStage.ACTIVE);

        assertEquals(Coins.parse("5"), window.share(Coins.parse("7")));
        assertTrue(window.paid(Coins.parse("5")).isOver());
    }

    @Test
    void givesPowerInItsHoursOnly() {
        FundingWindow window = window("5", WindowStage.ACTIVE);

        assertFalse(window.isBurning(EIGHT.previous()));
        assertTrue(window.isBurning(EIGHT));
        assertTrue(window.isBurning(EIGHT.plus(2)));
        assertFalse(window.isBurning(EIGHT.plus(3)));
        assertFalse(window("5", WindowStage.BOOKED).isBurning(EIGHT));
    }

    @Test
    void isOneToTwentyFourHoursLong() {
        assertThrows(IllegalArgumentException.class, () -> lasting(0));
        assertThrows(IllegalArgumentException.class, () -> lasting(25));
        assertEquals(EIGHT.plus(24), lasting(24).until());
    }

    private static FundingWindow window(String coins, WindowStage stage) {
        return new FundingWindow(1, new MeterNumber(3), new AccountNumber(7),
                new AccountNumber(9), EIGHT, EIGHT.plus(3), EIGHT, Coins.parse(coins),
                Coins.parse(coins), stage);
    }

    private static FundingWindow lasting(int hours) {
        return new FundingWindow(1, new MeterNumber(3), new AccountNumber(7),
                new AccountNumber(9), EIGHT, EIGHT.plus(hours), EIGHT, Coins.ZERO, Coins.ZERO,
                WindowStage.ACTIVE);
    }
}
