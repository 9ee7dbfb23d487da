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

    /** Without the blanks around it, which nobody means. */
    static String word(HttpServletRequest request, String field) {
        return in(request, field).strip();
    }
}
