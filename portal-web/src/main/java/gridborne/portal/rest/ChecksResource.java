package gridborne.portal.rest;

import gridborne.portal.boundary.CheckLaws;
import gridborne.portal.rest.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Everything that must always hold, checked now; a job does the same every hour. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/checks")
public class ChecksResource {

    @Inject
    private CheckLaws laws;

    @POST
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Checks everything that must always hold, and says what was compared.",
            by = "ADMIN or AUDITOR", answers = ChecksAnswer.class)
    public Response check() {
        return Response.ok(ChecksAnswer.of(laws.forStaff())).build();
    }
}
