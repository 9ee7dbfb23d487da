package gridborne.portal.rest;

import gridborne.portal.boundary.SetGoal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How far people want to bring a meter. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/meters/{code}/goal")
public class GoalResource {

    @Inject
    private SetGoal setGoal;

    @PUT
    @Call(does = "Says how far people want to bring a meter, for its page; without coins and day"
            + " there is no goal any more.", by = "its owner or ADMIN", answers = GoalBody.class)
    public GoalBody goal(@PathParam("code") String code, GoalBody body) {
        return KnownCode.parse(code).flatMap(known -> setGoal.set(known, body.goal()))
                .map(meter -> body).orElseThrow(() -> KnownCode.unknown(code));
    }
}
