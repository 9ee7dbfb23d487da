package gridborne.portal.page;

import java.util.regex.Pattern;

/** A path on this very host. Anything that could lead elsewhere becomes the start page. */
public record LocalPath(String value) {

    public static final LocalPath START = new LocalPath("/");
    private static final Pattern FORM = Pattern.compile(
            "/(?![/\\\\])[\\w\\-./]*(\\?[\\w\\-.=&%+]*)?");

    public static LocalPath of(String asked) {
        return asked != null && FORM.matcher(asked).matches() ? new LocalPath(asked) : START;
    }

    @Override
    public String toString() {
        return value;
    }
}
