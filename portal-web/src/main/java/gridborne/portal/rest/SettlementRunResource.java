package gridborne.portal.rest;

import gridborne.portal.boundary.ReadSettlementRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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

    @GET
    @Call(does = "How far the settlement of the open hour is, and what went wrong last.",
            by = "ADMIN or AUDITOR", answers = SettlementRunAnswer.class)
    public SettlementRunAnswer run() {
        return SettlementRunAnswer.of(runs.forStaff());
    }
}
