package gridborne.portal.rest;

import gridborne.portal.rest.idempotency.Keys;
import gridborne.portal.rest.problem.Problem;
import gridborne.portal.rest.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;

/**
 * Takes a body whole, if it is JSON and not too large, and remembers it for the Idempotency-Key.
 * Lines are left to their resource.
 */
@Provider
public class BodyFilter implements ContainerRequestFilter {

    private static final int MAX_BYTES = 256 * 1024;
    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!CHANGES.contains(request.getMethod())) {
            return;
        }
        if (request.getMethod().equals("POST") && StreamedBodies.expectedBy(request)) {
            refuseOtherThanLines(request);
            return;
        }
        if (StreamedBodies.isFile(request)) {
            return;
        }
        byte[] body = request.getEntityStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            request.abortWith(refusal(ProblemKind.TOO_LARGE,
                    "A body has up to " + MAX_BYTES + " bytes."));
        } else if (body.length > 0 && !isJson(request.getMediaType())) {
            request.abortWith(refusal(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "The body is "
                    + (request.getMediaType() == null ? "of no named type" : "not JSON")
                    + ". Send it with the header Content-Type: application/json."));
        }
        Keys.remember(servletRequest, body);
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    private static void refuseOtherThanLines(ContainerRequestContext request) {
        if (!StreamedBodies.are(request.getMediaType())) {
            request.abortWith(refusal(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Send lines, with the"
                    + " header Content-Type: " + StreamedBodies.NDJSON + " or "
                    + StreamedBodies.CSV + "."));
        }
    }

    private static boolean isJson(MediaType type) {
        return type != null && type.getType().equals("application")
                && type.getSubtype().equals("json");
    }

    private static Response refusal(ProblemKind kind, String detail) {
        return Response.status(kind.status()).type(Problem.MEDIA_TYPE)
                .entity(Problem.of(kind, detail)).build();
    }
}
