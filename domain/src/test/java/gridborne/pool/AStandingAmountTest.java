package gridborne.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.money.Coins;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What members give each month, on a day of theirs. */
class AStandingAmountTest {

    private static final Coins FIVE = Coins.parse("5");

    private final StandingAmount agreed = new StandingAmount(FIVE, 31, day("2026-01-10"));

    @Test
    void isDueOnTheLastDayOfAShorterMonth() {
        assertEquals(day("2027-02-28"), agreed.next(day("2027-02-01")));
        assertFalse(agreed.isDue(day("2027-02-27")));
        assertTrue(agreed.isDue(day("2027-02-28")));
    }

    @Test
    void isNotDueForADayBeforeItWasAgreed() {
        StandingAmount late = new StandingAmount(FIVE, 1, day("2026-01-10"));

        assertFalse(late.isDue(day("2026-01-20")));
        assertEquals(day("2026-02-01"), late.next(day("2026-01-20")));
        assertTrue(late.isDue(day("2026-02-01")));
    }

    @Test
    void isStillDueLaterInItsMonth() {
        StandingAmount first = new StandingAmount(FIVE, 3, day("2025-12-24"));

        assertTrue(first.isDue(day("2026-01-29")));
    }

    @Test
    void isMoreThanNothingOnADayThatMonthsHave() {
        assertThrows(IllegalArgumentException.class,
                () -> new StandingAmount(Coins.ZERO, 1, day("2026-01-01")));
        assertThrows(IllegalArgumentException.class,
                () -> new StandingAmount(FIVE, 32, day("2026-01-01")));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
