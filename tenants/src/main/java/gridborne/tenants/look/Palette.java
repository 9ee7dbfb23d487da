package gridborne.tenants.look;

import java.util.stream.DoubleStream;

/**
 * The shades that pages make of an accent: for text and buttons, for the mouse over them, for quiet
 * areas, by day or by night. The grounds are those of the style sheet.
 *
 * @param on what is written on the accent
 */
public record Palette(Colour accent, Colour hover, Colour on, Colour soft, Colour ground,
                      Colour card) {

    public static final double READABLE = 4.5;
    private static final Colour DAY = Colour.parse("#F7F5F0");
    private static final Colour NIGHT = Colour.parse("#0F171C");
    private static final Colour NIGHT_CARD = Colour.parse("#18232A");
    private static final int STEP = 4;

    public static Palette byDay(Colour accent) {
        return new Palette(accent, accent.mixed(Colour.BLACK, 20), Colour.WHITE,
                Colour.WHITE.mixed(accent, 12), DAY, Colour.WHITE);
    }

    /** By night the accent is lightened until it can be read. */
    public static Palette byNight(Colour accent) {
        Palette night = atNight(accent);
        for (int percent = STEP; !night.isReadable(); percent += STEP) {
            night = atNight(accent.mixed(Colour.WHITE, percent));
        }
        return night;
    }

    private static Palette atNight(Colour accent) {
        return new Palette(accent, accent.mixed(Colour.WHITE, 20), NIGHT,
                NIGHT_CARD.mixed(accent, 18), NIGHT, NIGHT_CARD);
    }

    /** The lowest contrast of all the pairs in which the accent is read. */
    public double contrast() {
        return DoubleStream.of(accent.contrastTo(ground), accent.contrastTo(card),
                accent.contrastTo(soft), accent.contrastTo(on), hover.contrastTo(ground),
                hover.contrastTo(on)).min().orElseThrow();
    }

    public boolean isReadable() {
        return contrast() >= READABLE;
    }

    /** The nearest darker accent that can be read by day. */
    public static Colour suggested(Colour accent) {
        Colour darker = accent;
        for (int percent = STEP; !byDay(darker).isReadable(); percent += STEP) {
            darker = accent.mixed(Colour.BLACK, percent);
        }
        return darker;
    }
}
