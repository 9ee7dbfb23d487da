package gridborne.portal.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;

/** The one call whose body is lines and too long to be taken as a whole. */
final class StreamedBodies {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final String DOCUMENTS = "v1/documents";
    private static final String READINGS = "v1/readings";
    private static final String IMPORTS = "v1/imports";

    private StreamedBodies() {
    }

    static boolean expectedBy(ContainerRequestContext request) {
        return request.getUriInfo().getPath().equals(READINGS);
    }

    /** A document or a sheet comes as it is; whoever takes it bounds it. */
    static boolean isFile(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        MediaType type = request.getMediaType();
        return type != null && (path.equals(DOCUMENTS)
                && MediaType.APPLICATION_OCTET_STREAM_TYPE.isCompatible(type)
                || path.equals(IMPORTS) && MediaType.valueOf(CSV).isCompatible(type));
    }

    static boolean are(MediaType type) {
        return type != null && (MediaType.valueOf(NDJSON).isCompatible(type)
                || MediaType.valueOf(CSV).isCompatible(type));
    }
}
