package gridborne.portal.page;

import jakarta.servlet.http.HttpServletResponse;

/** The answer to a form: look over there. A reload then repeats nothing. */
final class SeeOther {

    private SeeOther() {
    }

    static void to(HttpServletResponse response, LocalPath path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path.value());
    }
}
