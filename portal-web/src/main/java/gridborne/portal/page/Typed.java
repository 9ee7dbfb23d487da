package gridborne.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What somebody typed into a field of a form. */
final class Typed {

    private Typed() {
    }

    /** Empty where the field is missing. */
    static String in(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }
}
