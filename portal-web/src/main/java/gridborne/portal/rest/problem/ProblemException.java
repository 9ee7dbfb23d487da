package gridborne.portal.rest.problem;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Ends a request with a problem. Thrown by resources only, for a refusal that a boundary returned.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final long AT_ONCE = 0;
    private final ProblemKind kind;
    private final long retryAfterSeconds;

    public ProblemException(ProblemKind kind, String detail) {
        this(kind, detail, AT_ONCE);
    }

    private ProblemException(ProblemKind kind, String detail, long retryAfterSeconds) {
        super(detail);
        this.kind = kind;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public ProblemKind kind() {
        return kind;
    }

    public Problem problem() {
        return Problem.of(kind, getMessage());
    }

    /** How long to wait before asking again, where that helps. */
    OptionalLong retryAfterSeconds() {
        return retryAfterSeconds == AT_ONCE
                ? OptionalLong.empty() : OptionalLong.of(retryAfterSeconds);
    }

    /** Too soon; the answer says when again. */
    public static ProblemException tooMany(Duration wait) {
        long seconds = wait.toSeconds() + 1;
        return new ProblemException(ProblemKind.TOO_MANY_REQUESTS,
                "Too many attempts. Try again in " + seconds + " s.", seconds);
    }

    public static ProblemException malformed(String detail) {
        return new ProblemException(ProblemKind.MALFORMED_REQUEST, detail);
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(ProblemKind.NOT_FOUND, detail);
    }

    public static ProblemException conflict(String detail) {
        return new ProblemException(ProblemKind.CONFLICT, detail);
    }

    public static ProblemException refused(String detail) {
        return new ProblemException(ProblemKind.REFUSED, detail);
    }
}
