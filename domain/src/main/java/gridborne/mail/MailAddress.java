package gridborne.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address as people have them: letters, digits and a few signs in front of a domain. The
 * quoted forms and comments that the standard also knows are refused: nobody has one, and they are
 * how a second recipient or a header gets in.
 */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public MailAddress {
        int at = value.lastIndexOf('@');
        if (at < 1 || value.length() > LONGEST) {
            throw refused(value);
        }
        String local = value.substring(0, at);
        String domain = domain(value, value.substring(at + 1));
        if (local.length() > LONGEST_LOCAL || !LOCAL.matcher(local).matches()
                || !DOMAIN.matcher(domain).matches()) {
            throw refused(value);
        }
        value = local + "@" + domain;
        if (value.length() > LONGEST) {
            throw refused(value);
        }
    }

    /** Whether a text is an address. */
    public static boolean isOne(String text) {
        try {
            return !new MailAddress(text).value().isEmpty();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** As typed, with blanks around it. */
    public static MailAddress parse(String text) {
        return new MailAddress(text.strip());
    }

    /** "r…@example.org": enough to recognise one's own, too little to write to. */
    public String masked() {
        return value.substring(0, 1) + "…" + value.substring(value.lastIndexOf('@'));
    }

    /** As mail servers know it: the letters of other scripts are spelled out. */
    private static String domain(String address, String typed) {
        try {
            return IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException none) {
            throw refused(address);
        }
    }

    private static IllegalArgumentException refused(String value) {
        return new IllegalArgumentException("\"" + printable(value) + "\" is no mail address."
                + " One looks like name@example.org.");
    }

    private static String printable(String value) {
        String oneLine = value.replaceAll("\\p{Cntrl}", " ");
        return oneLine.length() <= LONGEST ? oneLine : oneLine.substring(0, LONGEST) + "…";
    }

    @Override
    public String toString() {
        return value;
    }
}
