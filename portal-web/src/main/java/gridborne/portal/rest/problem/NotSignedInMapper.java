package gridborne.portal.rest.problem;

import gridborne.portal.boundary.NotSignedIn;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Nobody known asked. */
@Provider
public class NotSignedInMapper implements ExceptionMapper<NotSignedIn> {

    @Override
    public Response toResponse(NotSignedIn exception) {
        return Problems.builder(Problem.of(ProblemKind.NOT_SIGNED_IN, exception.getMessage()))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }
}
