package gridborne.portal.rest;

import gridborne.portal.boundary.ReadCashOuts;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A producer's earnings. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/earnings")
public class EarningsResource {

    @Inject
    private ReadCashOuts cashOuts;

    @GET
    @Call(does = "What one can cash out, what is under way, and on what terms.", by = "PRODUCER",
            answers = EarningsAnswer.class)
    public EarningsAnswer earnings() {
        return cashOuts.overview().map(EarningsAnswer::of).orElseThrow(() ->
                ProblemException.notFound("You hold no coins here."));
    }
}
