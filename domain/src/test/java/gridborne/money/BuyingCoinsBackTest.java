package gridborne.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S7.5: money for coins, rounded down, in currencies of no, two and three decimals. */
class BuyingCoinsBackTest {

    @ParameterizedTest(name = "{0} coins at {1} {2} are {3}")
    @CsvSource({
        "8, 0.25, EUR, 2.00",
        "0.0399, 0.25, EUR, 0.00",
        "2.721818, 0.20, EUR, 0.54",
        "3.333333, 30, JPY, 99",
        "13.333333, 0.075, KWD, 0.999",
    })
    void roundsDownToTheMinorUnit(String coins, String price, String code, String money) {
        Currency currency = Currency.getInstance(code);
        BuyBackPrice buyBack = new BuyBackPrice(Money.parse(price, currency));

        assertEquals(Money.parse(money, currency), buyBack.moneyFor(Coins.parse(coins)));
    }

    @Test
    void buysNoDebtAndNeverForNothing() {
        Currency euro = Currency.getInstance("EUR");
        BuyBackPrice price = new BuyBackPrice(Money.parse("0.20", euro));

        assertThrows(IllegalArgumentException.class, () -> price.moneyFor(Coins.parse("-1")));
        assertThrows(IllegalArgumentException.class,
                () -> new BuyBackPrice(Money.parse("0", euro)));
    }

    @Test
    void neverWraps() {
        BuyBackPrice dear = new BuyBackPrice(new Money(Long.MAX_VALUE,
                Currency.getInstance("EUR")));

        assertThrows(ArithmeticException.class,
                () -> dear.moneyFor(new Coins(Long.MAX_VALUE)));
    }
}
