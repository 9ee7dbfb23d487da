package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.energy.Energy;
import gridborne.money.Coins;
import gridborne.money.Money;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsForAmountsTest {

    private final Words english = new Words(Locale.UK, ZoneOffset.UTC);
    private final Words german = new Words(Locale.GERMANY, ZoneOffset.UTC);

    @Test
    void showCoinsWithTwoDecimals() {
        assertEquals("2.72", english.coins(Coins.parse("2.721818")));
        assertEquals("1.240,00", german.coins(Coins.parse("1240")));
    }

    @Test
    void showASmallAmountAndNotZero() {
        assertEquals("0.000123", english.coins(Coins.ofMicrocoins(123)));
        assertEquals("0.00", english.coins(Coins.ZERO));
    }

    @Test
    void showWhatStandsOnTheChainToTheLastDigit() {
        assertEquals("2.721818", english.exactCoins(Coins.parse("2.721818")));
        assertEquals("10,000000", german.exactCoins(Coins.parse("10")));
    }

    @Test
    void giveChangesTheirSign() {
        assertEquals("+2.72", english.change(Coins.parse("2.721818")));
        assertEquals("\u22123.00", english.change(Coins.parse("-3")));
        assertEquals("0.00", english.change(Coins.ZERO));
        assertEquals("+2.721818", english.exactChange(Coins.parse("2.721818")));
        assertEquals("\u22123.00", english.exactChange(Coins.parse("-3")));
    }

    @Test
    void showEnergyInTheUnitThatFits() {
        assertEquals("5.5\u00a0kWh", english.energy(Energy.ofWattHours(5500)));
        assertEquals("0.51\u00a0kWh", english.energy(Energy.ofWattHours(510)));
        assertEquals("7\u00a0Wh", english.energy(Energy.ofWattHours(7)));
        assertEquals("0\u00a0kWh", english.energy(Energy.ZERO));
        assertEquals("1.234,6\u00a0kWh", german.energy(Energy.ofWattHours(1_234_560)));
    }

    @Test
    void showMoneyInItsCurrencysDecimals() {
        assertEquals("£0.25", english.money(Money.parse("0.25", Currency.getInstance("GBP"))));
        assertEquals("JP¥25", english.money(Money.parse("25", Currency.getInstance("JPY"))));
    }

    @Test
    void roundTimeLeftUpToTheMinute() {
        assertEquals("in 60 min", english.say("next.RUNNING", Duration.ofSeconds(3541)));
        assertEquals("in 3 h", english.say("next.RUNNING", Duration.ofMinutes(170)));
    }

    @Test
    void speakEnglishWhereThereIsNoTranslation() {
        assertEquals("en", new Words(Locale.FRANCE, ZoneOffset.UTC).language());
        assertEquals("de", new Words(Locale.forLanguageTag("de-AT"), ZoneOffset.UTC).language());
    }
}
