package gridborne.portal.http;

import jakarta.servlet.http.HttpServletRequest;

/** Which of our paths are what. */
public final class Paths {

    private static final String FACES_RESOURCES = "/jakarta.faces.resource/";
    private static final String ASSETS = "/assets/";
    private static final String READY = "/api/v1/ready";
    private static final String REST = "/api/";

    private Paths() {
    }

    /** Styles, scripts, fonts, pictures: the same for everybody. */
    public static boolean ofResource(HttpServletRequest request) {
        return request.getServletPath().startsWith(FACES_RESOURCES)
                || request.getServletPath().startsWith(ASSETS);
    }

    public static boolean ofRest(HttpServletRequest request) {
        return path(request).startsWith(REST);
    }

    /** What is answered at any host, even at one that is nobody's. */
    public static boolean ofAnyHost(HttpServletRequest request) {
        return ofResource(request) || path(request).equals(READY);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
