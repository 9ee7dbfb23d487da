package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gridborne.payment.NotedReason;
import gridborne.tenants.alarms.AlarmKind;
import java.time.Instant;
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
        String noted = reason.sentence("17", "2.5 coins", "1000 coins", "4", "5");

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

    /** An alarm that names the contract's own reason. */
    @Test
    void sayTheReasonInsideOfAReason() {
        String noted = NotedReason.CASH_OUT_UNSETTLED.sentence("7a", "2.5 coins",
                NotedReason.GRID_PAUSED.sentence());

        assertEquals("Auszahlung 7a: Der Vertrag rechnet die 2,50 zurückgelegten Coins nicht ab:"
                + " Das Netz ist angehalten. Sehen Sie im Explorer nach, was der Vertrag dazu"
                + " gesagt hat, und rechnen Sie dort von Hand ab; hier wird jede Minute"
                + " nachgesehen.", german.tell(ReasonWords.of(noted)));
    }

    @Test
    void sayMomentsOnTheReadersClocks() {
        assertEquals("Vorgang 8 (FUND) vom Sa., 21. Nov., 15:00 wird von der Blockchain nicht"
                + " beantwortet. Antwortet ihr Knoten, und macht er Blöcke?", german.tell(
                        ReasonWords.of(NotedReason.OPERATION_UNANSWERED.sentence("8", "FUND",
                                Instant.parse("2026-11-21T15:00:00.123456Z")))));
    }

    @ParameterizedTest
    @EnumSource(AlarmKind.class)
    void nameEachAlarm(AlarmKind kind) {
        assertNotEquals(english.say("alarm." + kind), german.say("alarm." + kind));
    }

    @Test
    void keepWhatOthersSaid() {
        assertEquals("„The bank account is closed.“",
                german.tell(ReasonWords.of("The bank account is closed.")));
    }
}
