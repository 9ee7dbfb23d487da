package gridborne.portal.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the platform itself refuses: unknown paths, methods, types. */
@Provider
public class PlatformMapper implements ExceptionMapper<WebApplicationException> {

    @Context
    private UriInfo uri;

    @Context
    private Request request;

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response original = exception.getResponse();
        Response.ResponseBuilder answer = Problems.builder(problem(original));
        if (original.getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, original.getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    private Problem problem(Response original) {
        return switch (original.getStatus()) {
            case 404 -> Problem.of(ProblemKind.NOT_FOUND, "There is nothing at /api/"
                    + uri.getPath() + ". GET /api/v1/openapi lists what there is.");
            case 405 -> Problem.of(ProblemKind.METHOD_NOT_ALLOWED, request.getMethod()
                    + " cannot be done here, but "
                    + original.getHeaderString(HttpHeaders.ALLOW) + ".");
            case 406 -> Problem.of(ProblemKind.NOT_ACCEPTABLE,
                    "Answers are application/json. Ask for that, or for */*.");
            case 415 -> Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    "Send the body with the header Content-Type: application/json.");
            default -> other(original);
        };
    }

    private static Problem other(Response original) {
        boolean ours = original.getStatus() >= 500;
        return ours ? Problem.of(ProblemKind.BUG, "This is a mistake of ours.")
                : Problem.of(ProblemKind.MALFORMED_REQUEST, "The request cannot be read: "
                        + original.getStatusInfo().getReasonPhrase() + ".");
    }
}
