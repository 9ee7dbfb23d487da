package gridborne.portal.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Refusals. */
@Provider
public class ProblemMapper implements ExceptionMapper<ProblemException> {

    @Override
    public Response toResponse(ProblemException exception) {
        Response.ResponseBuilder answer = Problems.builder(exception.problem());
        exception.retryAfterSeconds()
                .ifPresent(seconds -> answer.header("Retry-After", seconds));
        return answer.build();
    }
}
