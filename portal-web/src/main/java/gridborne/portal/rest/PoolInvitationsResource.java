package gridborne.portal.rest;

import gridborne.portal.boundary.PoolMembership;
import gridborne.portal.rest.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Invitations into pools. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/pool-invitations")
public class PoolInvitationsResource {

    @Inject
    private PoolMembership membership;

    @POST
    @Path("{secret}/acceptance")
    @Idempotent
    @Call(does = "Joins a pool one is invited to.", by = "who holds coins",
            answers = PoolRef.class)
    public Response join(@PathParam("secret") String secret) {
        return PoolAnswers.answer("", membership.join(secret));
    }
}
