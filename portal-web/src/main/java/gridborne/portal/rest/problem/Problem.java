package gridborne.portal.rest.problem;

import gridborne.portal.rest.json.FieldError;
import java.util.List;

/**
 * A problem as it is sent (RFC 9457); {@code errors} names the fields, where fields are at fault.
 */
public record Problem(String type, String title, Integer status, String detail,
                      List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemKind kind, String detail) {
        return of(kind, detail, List.of());
    }

    public static Problem of(ProblemKind kind, String detail, List<FieldError> errors) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, errors);
    }
}
