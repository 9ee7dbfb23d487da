package gridborne.portal.rest.problem;

import gridborne.portal.rest.json.UnreadableBody;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Bodies that are not what they should be, with every field that is wrong. */
@Provider
public class UnreadableBodyMapper implements ExceptionMapper<UnreadableBody> {

    @Override
    public Response toResponse(UnreadableBody exception) {
        return Problems.response(Problem.of(ProblemKind.MALFORMED_REQUEST, exception.getMessage(),
                exception.errors()));
    }
}
