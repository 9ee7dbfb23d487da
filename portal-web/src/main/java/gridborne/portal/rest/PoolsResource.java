package gridborne.portal.rest;

import gridborne.portal.boundary.FoundPool;
import gridborne.portal.boundary.PoolResult;
import gridborne.portal.boundary.ReadPools;
import gridborne.portal.rest.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Pools of associations. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/pools")
public class PoolsResource {

    @Inject
    private FoundPool found;

    @Inject
    private ReadPools pools;

    @GET
    @Call(does = "The pools one is in.", by = "everybody signed in", answers = PoolAnswer.class,
            asList = true)
    public List<PoolAnswer> mine() {
        return pools.mine().stream().map(PoolAnswer::of).toList();
    }

    @POST
    @Idempotent
    @Call(does = "Founds a pool; one becomes its treasurer.", by = "who holds coins",
            answers = PoolRef.class, status = 201)
    public Response found(PoolBody body) {
        PoolResult result = found.found(body.wish());
        Response answer = PoolAnswers.answer(body.name(), result);
        return Response.fromResponse(answer).status(201).build();
    }
}
