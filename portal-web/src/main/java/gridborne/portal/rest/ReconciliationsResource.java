package gridborne.portal.rest;

import gridborne.portal.boundary.CompareBooks;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Whether money and coins agree. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/reconciliations")
public class ReconciliationsResource {

    private static final int MOST = 31;

    @Inject
    private CompareBooks books;

    @POST
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Compares orders, Stripe's bookings, receipts and coins now.", by = "ADMIN",
            answers = ReconciliationAnswer.class, status = 201)
    public Response compare() {
        return Response.status(201).entity(ReconciliationAnswer.of(books.compare())).build();
    }

    @GET
    @Call(does = "The latest 31 comparisons, newest first.", by = "ADMIN or AUDITOR",
            answers = ReconciliationAnswer.class, asList = true)
    public List<ReconciliationAnswer> newest() {
        return books.newest(MOST).stream().map(ReconciliationAnswer::of).toList();
    }

    @GET
    @Path("{id}")
    @Call(does = "One comparison.", by = "ADMIN or AUDITOR",
            answers = ReconciliationAnswer.class)
    public ReconciliationAnswer byId(@PathParam("id") String id) {
        return books.byId(id).map(ReconciliationAnswer::of).orElseThrow(() ->
                ProblemException.notFound("There is no comparison " + id + " here."));
    }
}
