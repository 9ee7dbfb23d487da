package gridborne.payment.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.grid.AccountNumber;
import gridborne.grid.Cause;
import gridborne.grid.MeterNumber;
import gridborne.mail.MailAddress;
import gridborne.money.Coins;
import gridborne.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Auto top-up (issue 4): when it is due, what a month allows, when it stops. */
class AnAutoTopUpTest {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Money TEN = new Money(1_000, EURO);
    private static final Money TWENTY_FIVE = new Money(2_500, EURO);
    private static final Threshold THREE_DAYS = new Threshold.DaysLeft(3);
    private static final Threshold TWO_COINS = new Threshold.CoinsLeft(Coins.parse("2"));

    private static Standing standing(String coins, Duration left) {
        return new Standing(Coins.parse(coins), Optional.ofNullable(left));
    }

    private static AutoTopUp autoTopUp(Threshold threshold, AutoTopUpState state) {
        return new AutoTopUp(new AccountNumber(7), Optional.of(new MeterNumber(0)),
                new Terms(threshold, TEN, TWENTY_FIVE), new MailAddress("rosa@example.org"),
                Locale.ENGLISH, state, Failures.NONE, Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    @Test
    void isDueWhenTheDaysLeftAreAsFewAsItsThreshold() {
        AutoTopUp daily = autoTopUp(THREE_DAYS, AutoTopUpState.ACTIVE);

        assertTrue(daily.isDue(standing("9", Duration.ofHours(72))));
        assertFalse(daily.isDue(standing("9", Duration.ofHours(73))));
    }

    @Test
    void isDueWhenTheCoinsLeftAreAsFewAsItsThreshold() {
        AutoTopUp byCoins = autoTopUp(TWO_COINS, AutoTopUpState.ACTIVE);

        assertTrue(byCoins.isDue(standing("2", Duration.ofDays(400))));
        assertFalse(byCoins.isDue(standing("2.000001", Duration.ofHours(1))));
    }

    @Test
    void takesNoMoneyOnAGuessButDoesForAnEmptyMeter() {
        AutoTopUp daily = autoTopUp(THREE_DAYS, AutoTopUpState.ACTIVE);

        assertFalse(daily.isDue(standing("1", null)));
        assertTrue(daily.isDue(standing("0", null)));
        assertTrue(daily.isDue(standing("-3", null)));
    }

    @ParameterizedTest
    @EnumSource(value = AutoTopUpState.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void isNeverDueBeforeItsCardIsSavedOrAfterItEnded(AutoTopUpState state) {
        assertFalse(autoTopUp(THREE_DAYS, state).isDue(standing("0", Duration.ZERO)));
    }

    @Test
    void fitsIntoAMonthAsLongAsItsCeilingIsNotPassed() {
        Terms terms = new Terms(THREE_DAYS, TEN, TWENTY_FIVE);

        assertTrue(terms.fitAfter(new Money(0, EURO)));
        assertTrue(terms.fitAfter(new Money(1_500, EURO)));
        assertFalse(terms.fitAfter(new Money(1_501, EURO)));
    }

    @Test
    void countsMonthsAndDaysOnTheClocksOfTheUtility() {
        Instant newYear = Instant.parse("2026-12-31T23:30:00Z");

        assertEquals(LocalDate.of(2027, 1, 1), Period.of(newYear, ZoneId.of("Europe/Berlin"))
                .day());
        assertEquals(YearMonth.of(2026, 12), Period.of(newYear, ZoneId.of("America/Lima"))
                .month());
    }

    @Test
    void stopsAfterThreeFailuresInARow() {
        Failures two = Failures.NONE.andOneMore().andOneMore();

        assertFalse(two.areTooMany());
        assertTrue(two.andOneMore().areTooMany());
    }

    @Test
    void isOfSomethingAndFitsItsOwnCeiling() {
        assertThrows(IllegalArgumentException.class,
                () -> new Terms(THREE_DAYS, new Money(0, EURO), TEN));
        assertThrows(IllegalArgumentException.class,
                () -> new Terms(THREE_DAYS, TWENTY_FIVE, TEN));
        assertThrows(IllegalArgumentException.class, () -> new Terms(THREE_DAYS, TEN,
                new Money(2_500, Currency.getInstance("USD"))));
        assertThrows(IllegalArgumentException.class, () -> new Threshold.DaysLeft(0));
        assertThrows(IllegalArgumentException.class, () -> new Threshold.DaysLeft(61));
        assertThrows(IllegalArgumentException.class,
                () -> new Threshold.CoinsLeft(Coins.parse("-1")));
    }

    @Test
    void countsDaysOfAMeterOnly() {
        Terms days = new Terms(THREE_DAYS, TEN, TEN);
        Cause cause = new Cause("person 1", "auto top-up");

        assertThrows(IllegalArgumentException.class, () -> new NewAutoTopUp(new AccountNumber(7),
                Optional.empty(), days, new MailAddress("rosa@example.org"), Locale.ENGLISH,
                "Coins", "http://commons.localhost/", cause));
    }
}
