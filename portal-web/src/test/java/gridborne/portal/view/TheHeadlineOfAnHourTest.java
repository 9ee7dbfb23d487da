package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.grid.MeterKind;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TheHeadlineOfAnHourTest {

    private final Words words = new Words(Locale.UK, ZoneId.of("Europe/Berlin"));

    @Test
    void saysHowMuchOfTheUseWasCovered() {
        SettledHours hour = new SettledHours().used("HOUSE-1", MeterKind.HOUSE, 30_300)
                .produced("ROOF-1", 14_600);

        assertEquals("From 17:00 to 18:00, our roofs covered 48\u00a0% of what the community used.",
                headline(hour));
    }

    @Test
    void saysThatMoreWasMadeThanUsed() {
        assertEquals("From 17:00 to 18:00, our roofs made 110\u00a0% of what the community used.",
                headline(SettledHours.workedExample()));
    }

    @Test
    void neverRoundsUpToEverything() {
        SettledHours hour = new SettledHours().used("HOUSE-1", MeterKind.HOUSE, 100_000)
                .produced("ROOF-1", 99_999);

        assertEquals("From 17:00 to 18:00, our roofs covered 99\u00a0% of what the community used.",
                headline(hour));
    }

    @Test
    void keepsADecimalBelowOnePercent() {
        SettledHours hour = new SettledHours().used("HOUSE-1", MeterKind.HOUSE, 1000)
                .produced("ROOF-1", 4);

        assertEquals("From 17:00 to 18:00, our roofs covered 0.4\u00a0%"
                + " of what the community used.", headline(hour));
    }

    @Test
    void tellsAnHourWithoutProduction() {
        SettledHours hour = new SettledHours().used("HOUSE-1", MeterKind.HOUSE, 2500)
                .produced("ROOF-1", 0);

        assertEquals("From 17:00 to 18:00, our roofs rested: all 2.5\u00a0kWh the community used"
                + " came from outside.", headline(hour));
    }

    @Test
    void tellsAnHourWithoutConsumption() {
        SettledHours hour = new SettledHours().used("HOUSE-1", MeterKind.HOUSE, 0)
                .produced("ROOF-1", 2500);

        assertEquals("From 17:00 to 18:00, our roofs made 2.5\u00a0kWh and nobody used any.",
                headline(hour));
    }

    @Test
    void tellsAnHourInWhichNothingHappened() {
        assertEquals("From 17:00 to 18:00, nothing was produced and nothing was used.",
                headline(new SettledHours()));
    }

    @Test
    void speaksGerman() {
        Words german = new Words(Locale.GERMANY, ZoneId.of("Europe/Berlin"));

        assertEquals("Von 17:00 bis 18:00 Uhr erzeugten unsere Dächer 110\u00a0% dessen, was die"
                + " Gemeinschaft verbrauchte.",
                german.tell(Headline.of(SettledHours.workedExample().settled())));
    }

    private String headline(SettledHours hour) {
        return words.tell(Headline.of(hour.settled()));
    }
}
