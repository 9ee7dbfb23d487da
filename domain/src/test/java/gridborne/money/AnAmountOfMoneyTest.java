package gridborne.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import org.junit.jupiter.api.Test;

/** Minor units of currencies with none, two and three decimals (S3.1). */
class AnAmountOfMoneyTest {

    @Test
    void isWrittenWithTheDecimalsOfItsCurrency() {
        assertEquals("12.50 EUR", of(1_250, "EUR").toString());
        assertEquals("1250 JPY", of(1_250, "JPY").toString());
        assertEquals("1.250 KWD", of(1_250, "KWD").toString());
        assertEquals(of(1_250, "EUR"), Money.parse("12.5", Currency.getInstance("EUR")));
    }

    @Test
    void isAddedInOneCurrencyOnly() {
        assertEquals(of(3, "EUR"), of(1, "EUR").plus(of(2, "EUR")));
        assertThrows(IllegalArgumentException.class, () -> of(1, "EUR").plus(of(2, "USD")));
        assertThrows(ArithmeticException.class, () ->
                of(Long.MAX_VALUE, "EUR").plus(of(1, "EUR")));
    }

    @Test
    void isPositiveAboveNothing() {
        assertTrue(of(1, "EUR").isPositive());
        assertFalse(of(0, "EUR").isPositive());
        assertFalse(of(-1, "EUR").isPositive());
    }

    @Test
    void dividesItsMultiples() {
        assertTrue(of(100, "HUF").divides(of(300, "HUF")));
        assertFalse(of(100, "HUF").divides(of(350, "HUF")));
        assertFalse(of(100, "HUF").divides(of(300, "EUR")));
    }

    @Test
    void needsACurrencyOnePaysWith() {
        assertThrows(IllegalArgumentException.class, () -> of(1, "XAU"));
        assertThrows(NullPointerException.class, () -> new Money(1, null));
    }

    private static Money of(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
