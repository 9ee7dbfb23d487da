package gridborne.payment;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * How somebody who pays for a meter wants to be called on its page, for everybody to read. Letters
 * that turn the reading around or hide are not taken: a name is what it looks like.
 */
public record ShownName(String value) {

    public static final int MOST_LETTERS = 40;
    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{Sc}\\p{Sm}\\p{So} ]{1," + MOST_LETTERS + "}");

    public ShownName {
        if (value == null || value.isBlank() || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A name to be shown has 1 to " + MOST_LETTERS
                    + " letters, digits, signs and blanks.");
        }
    }

    /** As people type it: with blanks around it. */
    public static ShownName parse(String typed) {
        return new ShownName(Normalizer.normalize(typed, Normalizer.Form.NFC).strip());
    }
}
