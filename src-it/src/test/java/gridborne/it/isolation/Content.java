package gridborne.it.isolation;

import java.util.regex.Pattern;

/** What is sent along: as the table says, or JSON to the interface and a form to a page. */
record Content(String written) {

    private static final Pattern TYPED = Pattern.compile("(application|text)/\\S+ .*");

    String type(Route route) {
        if (TYPED.matcher(written).matches()) {
            return written.split(" ", 2)[0];
        }
        return route.isRest() ? "application/json" : "application/x-www-form-urlencoded";
    }

    String text() {
        return TYPED.matcher(written).matches() ? written.split(" ", 2)[1] : written;
    }
}
