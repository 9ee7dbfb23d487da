package gridborne.pool;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A pool's part of its public address, made of its name: street-light-friends. */
public record PoolCode(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 40;

    public PoolCode {
        if (value == null || value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is no code of a pool. Use up to "
                    + LONGEST + " small letters and digits with hyphens between them.");
        }
    }

    /** The first code to try for a name; a name without a single Latin letter is a pool. */
    public static PoolCode of(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace("ß", "ss"),
                Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
        String short36 = plain.substring(0, Math.min(plain.length(), LONGEST - 4));
        String trimmed = short36.replaceAll("^-+|-+$", "");
        return new PoolCode(trimmed.isEmpty() ? "pool" : trimmed);
    }

    /** The same with a number, for the second pool of a name. */
    public PoolCode numbered(int number) {
        return new PoolCode(value + "-" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
