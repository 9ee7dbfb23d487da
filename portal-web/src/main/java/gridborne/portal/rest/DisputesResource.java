package gridborne.portal.rest;

import gridborne.portal.boundary.ReadDisputeEvidence;
import gridborne.portal.boundary.ReadMoneyBack;
import gridborne.portal.export.EvidencePack;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Payers' banks that took money back, or ask about it. */
@AtUtility
@ApplicationScoped
@Path("v1/disputes")
public class DisputesResource {

    @Inject
    private ReadMoneyBack moneyBack;

    @Inject
    private ReadDisputeEvidence evidence;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Call(does = "The latest 100 disputes, newest first.", by = "ADMIN or AUDITOR",
            answers = DisputeAnswer.class, asList = true)
    public List<DisputeAnswer> latest() {
        return moneyBack.disputes().stream().map(DisputeAnswer::of).toList();
    }

    @GET
    @Path("{id}/evidence")
    @Produces({EvidencePack.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Call(does = "A ZIP file to send to the bank: the order, its steps with transactions, and the"
            + " hours in which the meter used the coins. It names nobody.",
            by = "ADMIN or AUDITOR", answers = Void.class, as = EvidencePack.MEDIA_TYPE)
    public Response evidence(@PathParam("id") String id) {
        EvidencePack pack = evidence.of(id).map(EvidencePack::of).orElseThrow(() ->
                ProblemException.notFound("There is no dispute " + id + " about an order here."));
        return Response.ok(pack.bytes(), EvidencePack.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + pack.name() + "\"")
                .build();
    }
}
