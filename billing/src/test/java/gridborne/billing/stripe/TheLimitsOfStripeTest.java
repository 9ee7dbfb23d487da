package gridborne.billing.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.money.Money;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3.1: the least and the most of a charge, as Stripe's documentation lists them. */
class TheLimitsOfStripeTest {

    @ParameterizedTest
    @CsvSource({"USD, 0.50", "AED, 2.00", "AUD, 0.50", "BGN, 1.00", "BRL, 0.50", "CAD, 0.50",
        "CHF, 0.50", "CZK, 15.00", "DKK, 2.50", "EUR, 0.50", "GBP, 0.30", "HKD, 4.00",
        "HUF, 175.00", "INR, 0.50", "JPY, 50", "MXN, 10.00", "MYR, 2.00", "NOK, 3.00",
        "NZD, 0.50", "PLN, 2.00", "RON, 2.00", "SEK, 3.00", "SGD, 0.50", "THB, 10.00"})
    void areTheLeastOfEachCurrencyThatStripeSettles(String code, String least) {
        Currency currency = Currency.getInstance(code);

        assertEquals(Money.parse(least, currency), StripeLimits.of(currency).least());
    }

    @ParameterizedTest
    @CsvSource({"EUR, 999999.99", "JPY, 99999999", "KWD, 99999.990", "ISK, 999999",
        "INR, 9999999.99", "IDR, 9999999.99", "MGA, 99999999.00"})
    void areTheMostAsFarAsDigitsGo(String code, String most) {
        Currency currency = Currency.getInstance(code);

        assertEquals(Money.parse(most, currency), StripeLimits.of(currency).most());
    }
}
