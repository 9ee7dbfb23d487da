package gridborne.portal.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * REST starts at {@code /api}. Empty on purpose: so resources in library jars are found as well.
 */
@ApplicationPath("api")
public class RestApplication extends Application {

    /** Our own document is at /api/v1/openapi; Jersey need not offer a second one. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
