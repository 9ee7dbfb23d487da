package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gridborne.payment.NotedReason;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reason is noted in English; a German page says it in German, with the same values. */
class ReasonsInTwoLanguagesTest {

    private final Words german = new Words(Locale.GERMANY, ZoneOffset.UTC);
    private final Words english = new Words(Locale.UK, ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(NotedReason.class)
    void areKnownByTheirNames(NotedReason reason) {
        String noted = reason.sentence("17", "2.5 coins", "1000 coins");

        assertEquals("reason." + reason, ReasonWords.of(noted).key());
        assertNotEquals(english.tell(ReasonWords.of(noted)), german.tell(ReasonWords.of(noted)));
    }

    @Test
    void sayAmountsAsTheLanguageDoes() {
        assertEquals("Auf Konto 17 sind 2,50 Coins, weniger als die verlangten 1.000,00 Coins.",
                german.tell(ReasonWords.of("Account 17 holds 2.5 coins, less than the 1000 coins"
                        + " asked for.")));
    }

    @Test
    void sayHoursOnTheReadersClocks() {
        assertEquals("Offen ist die Stunde Sa., 21. Nov., 15:00, nicht die Stunde Sa., 21. Nov.,"
                        + " 16:00.",
                german.tell(ReasonWords.of("The open hour is hour 498687"
                        + " (2026-11-21T15:00:00Z), not hour 498688 (2026-11-21T16:00:00Z).")));
    }

    @Test
    void keepWhatOthersSaid() {
        assertEquals("„The bank account is closed.“",
                german.tell(ReasonWords.of("The bank account is closed.")));
    }
}
