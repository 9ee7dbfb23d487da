package gridborne.portal.rest.problem;

import java.util.Locale;

/** The kinds of problems; a client may switch on them. */
public enum ProblemKind {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    NOT_SIGNED_IN(401, "Sign in first"),
    NOT_ALLOWED(403, "That is not yours to do"),
    SUSPENDED(403, "This utility is suspended"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "That cannot be done here"),
    NOT_ACCEPTABLE(406, "That form is not spoken here"),
    CONFLICT(409, "It stands otherwise already"),
    IDEMPOTENCY_CONFLICT(409, "The Idempotency-Key was used before"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Send JSON"),
    REFUSED(422, "A rule says no"),
    TOO_MANY_REQUESTS(429, "Too many attempts"),
    BUG(500, "Something broke here"),
    UNAVAILABLE(503, "Not possible at the moment"),
    TIMED_OUT(504, "It takes longer than a request may");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Whether a rule said no to a request that could be read, by one who may send it. */
    public boolean isRefusal() {
        return this == CONFLICT || this == REFUSED;
    }

    public String type() {
        return "urn:gridborne:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
