package gridborne.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S3.1 and S7.1: coins for money, in currencies of no, two and three decimals. */
class BuyingCoinsTest {

    @ParameterizedTest(name = "{0} {1} at {2} a coin are {3} coins")
    @CsvSource({
        "2.00, EUR, 0.25, 8",
        "0.01, EUR, 0.30, 0.033333",
        "100, JPY, 30, 3.333333",
        "1.000, KWD, 0.075, 13.333333",
    })
    void roundsDownToTheMicrocoin(String paid, String code, String price, String coins) {
        Currency currency = Currency.getInstance(code);
        CoinPrice coinPrice = new CoinPrice(Money.parse(price, currency));

        assertEquals(Coins.parse(coins), coinPrice.coinsFor(Money.parse(paid, currency)));
    }

    /** What evens out a debt: the least that buys as many coins. */
    @ParameterizedTest(name = "{1} coins at {0} cost {2}")
    @CsvSource({
        "0.25, EUR, 10, 2.50",
        "0.30, EUR, 0.033334, 0.02",
        "30, JPY, 3.333333, 100",
        "0.075, KWD, 0.000001, 0.001",
    })
    void roundsCostsUpToTheMinorUnit(String price, String code, String coins, String cost) {
        Currency currency = Currency.getInstance(code);
        CoinPrice coinPrice = new CoinPrice(Money.parse(price, currency));

        assertEquals(Money.parse(cost, currency), coinPrice.costOf(Coins.parse(coins)));
    }

    @Test
    void refusesAnotherCurrency() {
        CoinPrice inEuro = new CoinPrice(Money.parse("0.25", Currency.getInstance("EUR")));
        Money yen = Money.parse("100", Currency.getInstance("JPY"));

        assertThrows(IllegalArgumentException.class, () -> inEuro.coinsFor(yen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1e3", "NaN", "1,50", "0.0000001", "--1",
        "99999999999999999999"})
    void refusesWhatIsNoAmountOfCoins(String text) {
        assertThrows(IllegalArgumentException.class, () -> Coins.parse(text));
    }

    @Test
    void refusesMoreDecimalsThanTheCurrencyHas() {
        assertThrows(IllegalArgumentException.class,
                () -> Money.parse("1.5", Currency.getInstance("JPY")));
    }

    @Test
    void neverWraps() {
        Coins most = new Coins(Long.MAX_VALUE);

        assertThrows(ArithmeticException.class, () -> most.plus(new Coins(1)));
        assertThrows(ArithmeticException.class, () -> new Coins(Long.MIN_VALUE).negated());
    }

    @ParameterizedTest
    @CsvSource({"2721818, 2.721818", "10000000, 10", "-1000000, -1", "0, 0", "10000, 0.01"})
    void areWrittenPlainly(long microcoins, String written) {
        assertEquals(written, new Coins(microcoins).decimal());
        assertEquals(new Coins(microcoins), Coins.parse(written));
    }
}
