package gridborne.portal.rest.idempotency;

import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.security.Caller;
import gridborne.tenants.idempotency.IdempotencyKey;
import gridborne.tenants.idempotency.RequestHash;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key of a request, and what the request was. */
public final class Keys {

    private static final String HEADER = "Idempotency-Key";
    private static final String BODY = Keys.class.getName();
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private Keys() {
    }

    /** Remembers the bytes of a body; they are read from the connection only once. */
    public static void remember(HttpServletRequest request, byte[] body) {
        request.setAttribute(BODY, body);
    }

    static Optional<IdempotencyKey> of(HttpServletRequest request, Caller caller) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (!FORM.matcher(key).matches()) {
            throw ProblemException.malformed("An Idempotency-Key has 1 to 255 visible ASCII"
                    + " characters without blanks, such as a UUID.");
        }
        return Optional.of(new IdempotencyKey(caller.actor(), key));
    }

    static RequestHash hashOf(HttpServletRequest request) {
        byte[] body = request.getAttribute(BODY) instanceof byte[] bytes ? bytes : new byte[0];
        return RequestHash.of(request.getMethod() + " " + request.getRequestURI(), body);
    }
}
