package gridborne.portal.rest;

import gridborne.portal.boundary.ReadDecisions;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The history of a meter's relay (S6.2). */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/meters/{code}/decisions")
public class DecisionsResource {

    @Inject
    private ReadDecisions decisions;

    @GET
    @Call(does = "What was decided on the meter's relay, latest first, at most 100; those before a"
            + " number with 'before'.", by = "the meter's owner, ADMIN or AUDITOR",
            answers = DecisionAnswer.class, asList = true)
    public List<DecisionAnswer> of(@PathParam("code") String code,
                                   @QueryParam("before") String before) {
        return KnownCode.parse(code).flatMap(known -> decisions.of(known, number(before)))
                .orElseThrow(() -> KnownCode.unknown(code))
                .stream().map(DecisionAnswer::of).toList();
    }

    private static long number(String before) {
        if (before == null) {
            return Long.MAX_VALUE;
        }
        if (!before.matches("[0-9]{1,18}")) {
            throw ProblemException.malformed("'before' is the number of a decision, such as 17.");
        }
        return Long.parseLong(before);
    }
}
