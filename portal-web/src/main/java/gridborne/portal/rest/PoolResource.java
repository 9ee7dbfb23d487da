package gridborne.portal.rest;

import gridborne.pool.PoolBook;
import gridborne.portal.boundary.PoolMembership;
import gridborne.portal.boundary.PoolTreasury;
import gridborne.portal.boundary.ReadPools;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One pool. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/pools/{code}")
public class PoolResource {

    @Inject
    private PoolTreasury treasury;

    @Inject
    private PoolMembership membership;

    @Inject
    private ReadPools pools;

    @GET
    @Call(does = "What everybody may know of a pool.", answers = PoolAnswer.class)
    public PoolAnswer byCode(@PathParam("code") String code) {
        return pools.byCode(PoolAnswers.code(code)).map(PoolAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("There is no pool " + code
                        + " here."));
    }

    @PUT
    @Idempotent
    @Call(does = "Changes what a pool is. Its limit can only become smaller.",
            by = "its treasurers", answers = PoolRef.class)
    public Response change(@PathParam("code") String code, PoolBody body) {
        return PoolAnswers.answer(code, treasury.change(PoolAnswers.code(code), body.wish()));
    }

    @GET
    @Path("inside")
    @Call(does = "Members, devices, spendings and dues of a pool.", by = "its members",
            answers = PoolInsideAnswer.class)
    public PoolInsideAnswer inside(@PathParam("code") String code) {
        return pools.inside(PoolAnswers.code(code)).map(PoolInsideAnswer::of)
                .orElseThrow(() -> PoolAnswers.unknown(code));
    }

    @GET
    @Path("years/{year}")
    @Call(does = "A calendar year of a pool, in the utility's zone: opening + paid_in − paid_out"
            + " = closing.", by = "its members", answers = PoolYearAnswer.class)
    public PoolYearAnswer year(@PathParam("code") String code, @PathParam("year") String year) {
        int known = PoolAnswers.year(year);
        PoolBook book = pools.year(PoolAnswers.code(code), known)
                .orElseThrow(() -> PoolAnswers.unknown(code));
        return PoolYearAnswer.of(known, book);
    }

    @POST
    @Path("contributions")
    @Idempotent
    @Call(does = "Gives coins from one's own account.", by = "who holds coins",
            answers = PoolRef.class, status = 202)
    public Response give(@PathParam("code") String code, PoolCoinsBody body) {
        return PoolAnswers.answer(code, membership.give(PoolAnswers.code(code), body.coins()));
    }

    @POST
    @Path("closure")
    @Idempotent
    @Call(does = "Closes a pool. What is left returns in proportion to what each account gave; the"
            + " part paid by card goes to its devices.", by = "its treasurers",
            answers = PoolRef.class)
    public Response close(@PathParam("code") String code) {
        return PoolAnswers.answer(code, treasury.close(PoolAnswers.code(code)));
    }
}
