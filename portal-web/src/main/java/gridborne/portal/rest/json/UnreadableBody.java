package gridborne.portal.rest.json;

import java.util.List;
import java.util.stream.Collectors;

/** A body that cannot be taken as what it should be; nothing was done. */
public final class UnreadableBody extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_ERRORS = 20;
    private final transient List<FieldError> errors;

    UnreadableBody(String detail) {
        super(detail);
        errors = List.of();
    }

    UnreadableBody(List<FieldError> errors) {
        super(errors.stream().limit(MAX_ERRORS).map(FieldError::sentence)
                .collect(Collectors.joining(" ")));
        this.errors = errors.stream().limit(MAX_ERRORS).toList();
    }

    public List<FieldError> errors() {
        return errors;
    }
}
