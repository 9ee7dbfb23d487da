package gridborne.portal.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * REST starts at {@code /api}. Empty on purpose: so resources in library jars are found as well.
 */
@ApplicationPath("api")
public class RestApplication extends Application {
}
