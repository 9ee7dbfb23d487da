package gridborne.grid;

import java.util.Locale;
import java.util.regex.Pattern;

/** What stands on the sticker of a meter: HOUSE-7, LAMP-42. Unique in its tenant. */
public record MeterCode(String value) implements Comparable<MeterCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

    public MeterCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'" + value + "' is no meter code. Use up to 32 letters,"
                    + " digits and hyphens, such as HOUSE-7.");
        }
    }

    /** Reads a code as people type it: in any case, with blanks around it. */
    public static MeterCode parse(String typed) {
        return new MeterCode(typed == null ? null : typed.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(MeterCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
