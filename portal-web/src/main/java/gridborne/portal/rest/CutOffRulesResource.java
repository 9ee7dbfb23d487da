package gridborne.portal.rest;

import gridborne.portal.boundary.CutOffSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a utility grants beyond the chain's word (S6.2). */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/cut-off-rules")
public class CutOffRulesResource {

    @Inject
    private CutOffSettings settings;

    @GET
    @Call(does = "The humane rules in force, who set them, and when.", by = "ADMIN or AUDITOR",
            answers = CutOffRulesAnswer.class)
    public CutOffRulesAnswer rules() {
        return CutOffRulesAnswer.of(settings.rules());
    }

    @PUT
    @Call(does = "Replaces the humane rules. They decide from the next round on, within seconds;"
            + " times are by the clock of the utility's zone.", by = "ADMIN",
            answers = CutOffRulesAnswer.class)
    public CutOffRulesAnswer change(CutOffRulesBody body) {
        return CutOffRulesAnswer.of(settings.change(body.rules()));
    }
}
