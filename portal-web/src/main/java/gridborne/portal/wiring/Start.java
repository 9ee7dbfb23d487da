package gridborne.portal.wiring;

import gridborne.tenants.database.Migrations;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;

/**
 * Runs the migrations before any other observer of the start. If they fail, the portal stays up
 * and not ready: whoever looks finds out why, and a load balancer keeps people on the old version.
 */
@ApplicationScoped
class Start {

    private static final Logger LOG = Logger.getLogger(Start.class.getName());

    @Inject
    private Migrations migrations;

    void migrate(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup started) {
        try {
            migrations.run();
        } catch (FlywayException failed) {
            LOG.log(Level.SEVERE, "The database could not be brought up to date. The portal stays"
                    + " not ready until it is restarted with this repaired.", failed);
        }
    }
}
