package gridborne.portal.rest;

import gridborne.portal.boundary.NameSuccessor;
import gridborne.portal.boundary.SetGoal;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a meter's own page tells beside how it stands. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/meters/{code}")
public class MeterStoryResource {

    @Inject
    private SetGoal setGoal;

    @Inject
    private NameSuccessor nameSuccessor;

    @PUT
    @Path("goal")
    @Call(does = "Says how far people want to bring a meter, for its page; without coins and day"
            + " there is no goal any more.", by = "its owner or ADMIN", answers = GoalBody.class)
    public GoalBody goal(@PathParam("code") String code, GoalBody body) {
        return KnownCode.parse(code).flatMap(known -> setGoal.set(known, body.goal()))
                .map(meter -> body).orElseThrow(() -> KnownCode.unknown(code));
    }

    @PUT
    @Path("successor")
    @Call(does = "Says which meter stands where a retired one stood: its page leads there.",
            by = "ADMIN", answers = SuccessorBody.class)
    public SuccessorBody successor(@PathParam("code") String code, SuccessorBody body) {
        NameSuccessor.Result result = KnownCode.parse(code)
                .map(known -> nameSuccessor.name(known, body.meter()))
                .orElse(NameSuccessor.Result.NO_SUCH_METER);
        return switch (result) {
            case NAMED -> body;
            case NO_SUCH_METER -> throw KnownCode.unknown(code);
            case NO_SUCH_SUCCESSOR -> throw ProblemException.refused("There is no other meter "
                    + body.meter() + " here. Check the code on its sticker.");
            case STILL_IN_SERVICE -> throw ProblemException.conflict("Meter " + code
                    + " is still in service. Retire it first; for another device at the same"
                    + " point, record a replacement.");
        };
    }
}
