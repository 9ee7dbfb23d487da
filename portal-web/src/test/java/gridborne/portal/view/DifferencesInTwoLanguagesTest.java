package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.reconciliation.Difference;
import gridborne.reconciliation.DifferenceKind;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was found is kept in English; a German page says it in German. */
class DifferencesInTwoLanguagesTest {

    private final Words german = new Words(Locale.GERMANY, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "12.34 EUR booked, nothing ordered | 12,34 € gebucht, nichts bestellt",
        "2.00 EUR booked, an order of as much waits for Stripe's message"
                + " | 2,00 € gebucht; eine Bestellung in dieser Höhe wartet auf die Meldung von"
                + " Stripe",
        "2.00 EUR booked, 3.00 EUR ordered | 2,00 € gebucht, 3,00 € bestellt",
        "2.00 EUR booked, 0.00 EUR told | 2,00 € gebucht, 0,00 € gemeldet",
        "2.00 EUR gone | 2,00 € zurückgegangen",
        "3.00 EUR gone, 2.00 EUR paid | 3,00 € zurückgegangen, 2,00 € bezahlt",
        "-1.00 EUR on the account, 1200.00 EUR by its bookings"
                + " | -1,00 € auf dem Konto, 1.200,00 € nach seinen Buchungen",
        "2500000 µk taken back, 0 µk belong to the money gone"
                + " | 2,50 Coins zurückgenommen, 0,00 Coins gehören zum zurückgegangenen Geld",
        "8.5 coins sold and not redeemed, 8 coins in the book"
                + " | 8,50 Coins verkauft und nicht ausgezahlt, 8,00 Coins im Buch",
        "2 operations are on their way; 8.5 coins sold and not redeemed, 8 coins in the book"
                + " | 2 Vorgänge sind unterwegs; 8,50 Coins verkauft und nicht ausgezahlt,"
                + " 8,00 Coins im Buch",
        "Stripe said nothing | Stripe said nothing"})
    void sayWhatWasFound(String found, String told) {
        assertEquals(told, german.tell(DifferenceWords.of(new Difference(
                DifferenceKind.CHARGE_DIFFERS, "any", found))).replace('\u00a0', ' '));
    }
}
