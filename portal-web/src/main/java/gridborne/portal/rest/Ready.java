package gridborne.portal.rest;

import gridborne.portal.rest.problem.Problem;
import gridborne.portal.rest.problem.ProblemKind;
import gridborne.tenants.database.DatabaseFailure;
import gridborne.tenants.database.Migrations;
import gridborne.tenants.database.RegistrySql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whether this node can serve: asked by load balancers and by those who wait for the start. */
@ApplicationScoped
@Path("v1/ready")
public class Ready {

    private static final Logger LOG = Logger.getLogger(Ready.class.getName());

    @Inject
    private Migrations migrations;

    @Inject
    private RegistrySql database;

    @GET
    public Response ready() {
        if (!migrations.done()) {
            return notReady("The database is not up to date; the log says why.");
        }
        if (!databaseAnswers()) {
            return notReady("The database does not answer.");
        }
        return Response.ok("{\"ready\":true}", MediaType.APPLICATION_JSON_TYPE).build();
    }

    private boolean databaseAnswers() {
        try {
            database.rows("select 1", row -> row.getInt(1));
            return true;
        } catch (DatabaseFailure failed) {
            LOG.log(Level.WARNING, "Not ready", failed);
            return false;
        }
    }

    private static Response notReady(String detail) {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE).type(Problem.MEDIA_TYPE)
                .entity(Problem.of(ProblemKind.UNAVAILABLE, detail)).build();
    }
}
