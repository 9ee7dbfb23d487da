package gridborne.portal.rest;

import gridborne.portal.boundary.NameSuccessor;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Which meter stands where a retired one stood. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/meters/{code}/successor")
public class SuccessorResource {

    @Inject
    private NameSuccessor nameSuccessor;

    @PUT
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
