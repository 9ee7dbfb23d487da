package gridborne.portal.rest.problem;

/**
 * Ends a request with a problem. Thrown by resources only, for a refusal that a boundary returned.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final ProblemKind kind;

    public ProblemException(ProblemKind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public ProblemKind kind() {
        return kind;
    }

    public Problem problem() {
        return Problem.of(kind, getMessage());
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
