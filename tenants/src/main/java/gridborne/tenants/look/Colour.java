package gridborne.tenants.look;

import java.util.Locale;
import java.util.regex.Pattern;

/** A colour of a screen, such as {@code #0F5C5C}. */
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = new Colour(255, 255, 255);
    public static final Colour BLACK = new Colour(0, 0, 0);
    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

    public static Colour parse(String text) {
        if (text == null || !HEX.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no colour. One looks like"
                    + " #0F5C5C: red, green and blue, two digits from 0 to F each.");
        }
        int all = Integer.parseInt(text.strip().substring(1), 16);
        return new Colour(all >> 16, all >> 8 & 255, all & 255);
    }

    /** This colour with so many percent of another one. */
    public Colour mixed(Colour other, int percent) {
        return new Colour(mixed(red, other.red, percent), mixed(green, other.green, percent),
                mixed(blue, other.blue, percent));
    }

    private static int mixed(int own, int other, int percent) {
        return (own * (100 - percent) + other * percent + 50) / 100;
    }

    /** From 1 to 21, as WCAG 2.2 has it, in fractions: text can be read from 4.5 on. */
    public double contrastTo(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
    }
}
