package gridborne.portal.rest;

import gridborne.pool.PoolCode;
import gridborne.portal.boundary.PoolTreasury;
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

/** What a pool gives to its devices. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/pools/{code}")
public class PoolSpendingsResource {

    @Inject
    private PoolTreasury treasury;

    @PUT
    @Path("devices/{meter}")
    @Idempotent
    @Call(does = "Cares for a device: its budget a month, and whether it is funded by itself.",
            by = "the pool's treasurers", answers = PoolRef.class)
    public Response budget(@PathParam("code") String code, @PathParam("meter") String meter,
                           PoolDeviceBody body) {
        return PoolAnswers.answer(code, treasury.budget(code(code), KnownCode.parse(meter)
                .orElseThrow(() -> KnownCode.unknown(meter)), body.monthly(), body.automatic()));
    }

    @DELETE
    @Path("devices/{meter}")
    @Call(does = "Cares for a device no more.", by = "the pool's treasurers",
            answers = PoolRef.class)
    public Response remove(@PathParam("code") String code, @PathParam("meter") String meter) {
        return PoolAnswers.answer(code, treasury.remove(code(code), KnownCode.parse(meter)
                .orElseThrow(() -> KnownCode.unknown(meter))));
    }

    @POST
    @Path("spendings")
    @Idempotent
    @Call(does = "Funds a device within its budget. Above the pool's limit it is a proposal.",
            by = "the pool's treasurers", answers = PoolRef.class, status = 202)
    public Response spend(@PathParam("code") String code, PoolSpendingBody body) {
        return PoolAnswers.answer(code, treasury.spend(code(code), body.meter(), body.coins(),
                body.reason().orElse("")));
    }

    @POST
    @Path("spendings/{id}/approval")
    @Idempotent
    @Call(does = "Approves a proposal; never one's own.", by = "another of the treasurers",
            answers = PoolRef.class, status = 202)
    public Response approve(@PathParam("code") String code, @PathParam("id") String id) {
        return PoolAnswers.answer(code, treasury.approve(code(code), PoolAnswers.id(id)));
    }

    @POST
    @Path("spendings/{id}/rejection")
    @Idempotent
    @Call(does = "Turns a proposal down, or takes it back.", by = "the pool's treasurers",
            answers = PoolRef.class)
    public Response reject(@PathParam("code") String code, @PathParam("id") String id) {
        return PoolAnswers.answer(code, treasury.reject(code(code), PoolAnswers.id(id)));
    }

    private static PoolCode code(String code) {
        return PoolAnswers.code(code);
    }
}
