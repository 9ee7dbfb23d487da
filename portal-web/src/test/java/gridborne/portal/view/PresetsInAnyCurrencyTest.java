package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.money.CoinPrice;
import gridborne.money.Money;
import gridborne.payment.OrderLimits;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The buttons with amounts make sense whatever a unit of the currency is worth. */
class PresetsInAnyCurrencyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "EUR | 0.25   | 2.00 5.00 10.00 20.00",
        "CZK | 6.00   | 20.00 50.00 100.00 200.00",
        "HUF | 100.00 | 200.00 500.00 1000.00",
        "JPY | 30     | 200 500 1000 2000",
        "KWD | 0.100  | 1.000 2.500 5.000 10.000"})
    void areRoundAmounts(String code, String price, String amounts) {
        Currency currency = Currency.getInstance(code);

        assertEquals(amounts, presets(price, OrderLimits.usual(currency)));
    }

    @Test
    void areAsMuchAsAnOrderIsAtLeast() {
        Currency euro = Currency.getInstance("EUR");
        OrderLimits limits = new OrderLimits(Money.parse("30.00", euro),
                Money.parse("100.00", euro));

        assertEquals("50.00 100.00", presets("0.25", limits));
    }

    private static String presets(String price, OrderLimits limits) {
        CoinPrice perCoin = new CoinPrice(Money.parse(price, limits.least().currency()));
        return Preset.of(perCoin, limits, coins -> Optional.empty()).stream()
                .map(preset -> preset.amount().decimal()).collect(Collectors.joining(" "));
    }
}
