package gridborne.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** The status of a form that comes back: something typed was wrong, or it came too often. */
final class Refused {

    private static final int NOT_ACCEPTED = 422;
    private static final int TOO_MANY = 429;

    private Refused() {
    }

    static void with(HttpServletResponse response, Duration pause) {
        response.setStatus(pause.isZero() ? NOT_ACCEPTED : TOO_MANY);
        if (!pause.isZero()) {
            response.setHeader("Retry-After", Long.toString(pause.toSeconds() + 1));
        }
    }
}
