package gridborne.portal.rest;

import gridborne.portal.boundary.ReadSettlementRun;
import gridborne.portal.boundary.RunSettlement;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The settlement that runs, or waits for its hour. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/settlement-run")
public class SettlementRunResource {

    @Inject
    private ReadSettlementRun runs;

    @Inject
    private RunSettlement settlement;

    @POST
    @Idempotent
    @Call(does = "Gives the hour that is due to the chain, now instead of in a moment.",
            by = "ADMIN", answers = SettlementRunAnswer.class)
    public SettlementRunAnswer settle() {
        if (settlement.now().isEmpty()) {
            throw ProblemException.conflict("No hour is due: the open one has not ended, or it"
                    + " was given to the chain already.");
        }
        return SettlementRunAnswer.of(runs.forStaff());
    }

    @GET
    @Call(does = "How far the settlement of the open hour is, and what went wrong last.",
            by = "ADMIN or AUDITOR", answers = SettlementRunAnswer.class)
    public SettlementRunAnswer run() {
        return SettlementRunAnswer.of(runs.forStaff());
    }
}
