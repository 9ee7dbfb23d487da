package gridborne.portal.rest;

import gridborne.pool.PoolCode;
import gridborne.portal.boundary.PoolMembership;
import gridborne.portal.rest.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Who is in a pool, and what they give each month. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/pools/{code}")
public class PoolMembersResource {

    @Inject
    private PoolMembership membership;

    @POST
    @Path("invitations")
    @Idempotent
    @Call(does = "Makes an invitation: by mail for one person, else a link to pass on.",
            by = "the pool's treasurers", answers = PoolRef.class, status = 201)
    public Response invite(@PathParam("code") String code, PoolInvitationBody body) {
        return PoolAnswers.answer(code,
                membership.invite(code(code), body.role(), body.email()));
    }

    @DELETE
    @Path("membership")
    @Call(does = "Leaves a pool. What one gave stays there.", by = "its members",
            answers = PoolRef.class)
    public Response leave(@PathParam("code") String code) {
        return PoolAnswers.answer(code, membership.leave(code(code)));
    }

    @PUT
    @Path("membership")
    @Idempotent
    @Call(does = "Says whether the public page gives one's name.", by = "its members",
            answers = PoolRef.class)
    public Response show(@PathParam("code") String code, ShownBody body) {
        return PoolAnswers.answer(code, membership.show(code(code), body.shown()));
    }

    @PUT
    @Path("standing-amount")
    @Idempotent
    @Call(does = "Agrees to give coins each month on a day of the utility's zone.",
            by = "its members", answers = PoolRef.class)
    public Response agree(@PathParam("code") String code, StandingAmountBody body) {
        return PoolAnswers.answer(code, membership.agree(code(code), Optional.of(body.coins()),
                body.day()));
    }

    @DELETE
    @Path("standing-amount")
    @Call(does = "Gives nothing by itself any more.", by = "its members",
            answers = PoolRef.class)
    public Response end(@PathParam("code") String code) {
        return PoolAnswers.answer(code, membership.agree(code(code), Optional.empty(), 1));
    }

    private static PoolCode code(String code) {
        return PoolAnswers.code(code);
    }
}
