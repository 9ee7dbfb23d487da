package gridborne.portal.rest.problem;

import gridborne.portal.boundary.NotAllowed;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Somebody known asked for what is not theirs to do. */
@Provider
public class NotAllowedMapper implements ExceptionMapper<NotAllowed> {

    @Override
    public Response toResponse(NotAllowed exception) {
        return Problems.response(Problem.of(ProblemKind.NOT_ALLOWED, exception.getMessage()));
    }
}
