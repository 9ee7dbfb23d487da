package gridborne.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** A path on this very host. Anything that could lead elsewhere becomes the start page. */
public record LocalPath(String value) {

    public static final LocalPath START = new LocalPath("/");
    private static final Pattern FORM = Pattern.compile(
            "/(?![/\\\\])[\\w\\-./]*(\\?[\\w\\-.~*:,=&%+]*)?");
    /** Written into the question of the sign-in's address, it is up to three times as long. */
    private static final int LONGEST = 2_000;

    public static LocalPath of(String asked) {
        return leadsHere(asked) ? new LocalPath(asked) : START;
    }

    /** With the question that is asked there; without it, where that is none we would ask. */
    static LocalPath of(String place, Optional<String> question) {
        return question.map(asked -> place + "?" + asked).filter(LocalPath::leadsHere)
                .map(LocalPath::new).orElseGet(() -> of(place));
    }

    /** What is to be looked at, a tab or a month too; whoever sent a form sees its page again. */
    public static LocalPath wanted(HttpServletRequest request) {
        return of(request.getRequestURI(), question(request));
    }

    static Optional<String> question(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .filter(asked -> request.getMethod().equals("GET"));
    }

    private static boolean leadsHere(String path) {
        return path != null && path.length() <= LONGEST && FORM.matcher(path).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
