package gridborne.stack.stripe.pages;

import java.util.Optional;

/** What a browser gets: a page, or the way to another one. */
public record Reply(int status, String html, Optional<String> location) {

    public static Reply page(String html) {
        return new Reply(200, html, Optional.empty());
    }

    /** A page that says no; the form is on it again. */
    public static Reply refused(String html) {
        return new Reply(402, html, Optional.empty());
    }

    public static Reply notFound() {
        return new Reply(404, Html.page("There is nothing here", Html.paragraph(
                "The address is not known, or no longer.")), Optional.empty());
    }

    /** After a form: go there and look. */
    public static Reply seeOther(String location) {
        return new Reply(303, "", Optional.of(location));
    }
}
