package gridborne.portal.rest.problem;

import jakarta.ws.rs.core.Response;

/** Problems as answers. */
public final class Problems {

    private Problems() {
    }

    public static Response response(Problem problem) {
        return builder(problem).build();
    }

    static Response.ResponseBuilder builder(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
