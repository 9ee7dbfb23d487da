package gridborne.billing.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.money.Money;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S3.1: money in Stripe's units, which are ISO's but for two currencies. */
class AStripeAmountTest {

    private static Money money(String amount, String currency) {
        return Money.parse(amount, Currency.getInstance(currency));
    }

    @Test
    void countsInSmallestUnits() {
        assertEquals(new StripeAmount(200, "eur"), StripeAmount.of(money("2.00", "EUR")));
        assertEquals(new StripeAmount(300, "jpy"), StripeAmount.of(money("300", "JPY")));
        assertEquals(new StripeAmount(1_230, "kwd"), StripeAmount.of(money("1.230", "KWD")));
        assertEquals(new StripeAmount(50_000, "isk"), StripeAmount.of(money("500", "ISK")));
        assertEquals(new StripeAmount(5_000, "mga"), StripeAmount.of(money("5000.00", "MGA")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "JPY", "KWD", "ISK", "UGX", "MGA"})
    void isReadAsItWasSaid(String currency) {
        StripeAmount amount = new StripeAmount(12_300, currency.toLowerCase(Locale.ROOT));

        assertEquals(amount, StripeAmount.of(StripeAmount.money(12_300, currency)));
    }

    @Test
    void isCarriedByCardsInTheirSteps() {
        assertEquals(1, StripeAmount.step(money("1", "JPY")).minorUnits());
        assertEquals(1, StripeAmount.step(money("1", "EUR")).minorUnits());
        assertEquals(10, StripeAmount.step(money("1", "KWD")).minorUnits());
        assertEquals(100, StripeAmount.step(money("1", "MGA")).minorUnits());
    }

    @Test
    void isOnlyWhatItIs() {
        StripeAmount amount = new StripeAmount(200, "eur");

        assertTrue(amount.is(200L, "EUR"));
        assertFalse(amount.is(201L, "eur"));
        assertFalse(amount.is(200L, "usd"));
        assertFalse(amount.is(null, "eur"));
        assertFalse(amount.is(200L, null));
    }
}
