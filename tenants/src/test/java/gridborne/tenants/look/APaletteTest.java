package gridborne.tenants.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever accent a utility chooses, its people can read it by day and by night. */
class APaletteTest {

    private static final long SEED = 20_261_121;

    @Test
    void hasTheContrastOfTheStandardsOwnExamples() {
        assertEquals(21.0, Colour.BLACK.contrastTo(Colour.WHITE), 0.001);
        assertEquals(4.54, Colour.parse("#767676").contrastTo(Colour.WHITE), 0.01);
        assertEquals(3.998, Colour.parse("#FF0000").contrastTo(Colour.WHITE), 0.001);
    }

    @Test
    void refusesYellowByDayAndSuggestsADarkerOne() {
        Colour yellow = Colour.parse("#e0a100");

        assertFalse(Palette.byDay(yellow).isReadable());
        assertTrue(Palette.byDay(Palette.suggested(yellow)).isReadable());
        assertTrue(Palette.byDay(Colour.parse("#0F5C5C")).isReadable());
    }

    @Test
    void isReadableByNightWhateverWasChosen() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            Colour any = new Colour(random.nextInt(256), random.nextInt(256),
                    random.nextInt(256));

            assertTrue(Palette.byNight(any).isReadable(), "seed " + SEED + ": " + any);
            assertTrue(Palette.byDay(Palette.suggested(any)).isReadable(), any::toString);
        }
    }

    @Test
    void isMadeOfAColourAndOfNothingElse() {
        assertEquals("#0F5C5C", Colour.parse(" #0f5c5c ").toString());
        assertThrows(IllegalArgumentException.class, () -> Colour.parse("teal"));
        assertThrows(IllegalArgumentException.class, () -> Colour.parse("#0F5C5C;}body{"));
    }
}
