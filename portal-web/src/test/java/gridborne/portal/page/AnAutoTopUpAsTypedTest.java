package gridborne.portal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gridborne.money.Coins;
import gridborne.payment.auto.Threshold;
import gridborne.portal.view.Words;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed into the form of an auto top-up is taken, or refused beside its field. */
class AnAutoTopUpAsTypedTest {

    private static final Currency EURO = Currency.getInstance("EUR");

    @Test
    void isTakenForAnAccountAsTheFormComes() {
        TypedAutoTopUp form = TypedAutoTopUp.NOTHING;

        assertEquals(new Threshold.CoinsLeft(Coins.parse("5")), new TypedAutoTopUp(form.meter(),
                form.days(), form.coins(), "2,50", "10", "rosa@example.org").wish(EURO).terms()
                .threshold());
    }

    @Test
    void isTakenForAMeterAsTheFormComes() {
        TypedAutoTopUp form = TypedAutoTopUp.NOTHING;

        assertEquals(new Threshold.DaysLeft(3), new TypedAutoTopUp("LAMP-1", form.days(),
                form.coins(), "2.50", "10", "rosa@example.org").wish(EURO).terms().threshold());
    }

    @ParameterizedTest
    @CsvSource({
        "a b,    3,  5,    2.50,  10, r@example.org, meter",
        "LAMP-1, 61, 5,    2.50,  10, r@example.org, days",
        "LAMP-1, x,  5,    2.50,  10, r@example.org, days",
        "'',     3,  five, 2.50,  10, r@example.org, coins",
        "'',     3,  '',   2.50,  10, r@example.org, coins",
        "'',     3,  5,    much,  10, r@example.org, amount",
        "'',     3,  5,    0,     10, r@example.org, amount",
        "'',     3,  5,    2.505, 10, r@example.org, amount",
        "'',     3,  5,    2.50,  '', r@example.org, ceiling",
        "'',     3,  5,    2.50,  2,  r@example.org, ceiling",
        "'',     3,  5,    2.50,  10, nobody,        email"})
    void isRefusedBesideTheField(String meter, String days, String coins, String amount,
                                 String ceiling, String email, String field) {
        TypedAutoTopUp typed = new TypedAutoTopUp(meter, days, coins, amount, ceiling, email);

        WrongField wrong = assertThrows(WrongField.class, () -> typed.wish(EURO));

        assertEquals(field, wrong.field());
        assertNotEquals(new Words(Locale.UK, ZoneOffset.UTC).tell(wrong.sentence()),
                new Words(Locale.GERMANY, ZoneOffset.UTC).tell(wrong.sentence()));
    }
}
