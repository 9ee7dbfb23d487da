package gridborne.portal.rest;

import gridborne.energy.Hour;
import gridborne.portal.boundary.ReadGrid;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The settled hours of a grid. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/settlements")
public class SettlementsResource {

    private static final int MOST_HOURS = 1_000;

    @Inject
    private ReadGrid grid;

    @GET
    @Call(does = "Settled hours from one to another, both included, newest first, without lines;"
            + " at most 1000. Hours by number, or by a moment in them.",
            answers = SettlementAnswer.class, asList = true)
    public List<SettlementAnswer> between(@QueryParam("from") String from,
                                          @QueryParam("to") String to) {
        Hour first = HourText.query("from", from).orElse(HourText.FIRST);
        Hour last = HourText.query("to", to).orElse(HourText.LAST);
        if (last.isBefore(first)) {
            throw ProblemException.malformed("'to' (" + last.number() + ") is before 'from' ("
                    + first.number() + ").");
        }
        return grid.hours(first, last, MOST_HOURS).stream().map(SettlementAnswer::of).toList();
    }

    @GET
    @Path("{hour}")
    @Call(does = "A settled hour with the part of every meter, at most 1000 or as 'limit' says."
            + " Where there are more, 'more_after' is what 'after' has to be for the next ones.",
            answers = SettlementAnswer.class)
    public SettlementAnswer byHour(@PathParam("hour") String hour,
                                   @QueryParam("after")
                                   @DefaultValue(PartOfMeters.FROM_THE_FIRST) String after,
                                   @QueryParam("limit")
                                   @DefaultValue(PartOfMeters.MOST) String limit) {
        PartOfMeters part = PartOfMeters.of(after, limit);
        return HourText.parse(hour).flatMap(asked -> grid.hour(asked, part.from(), part.most()))
                .map(SettlementAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("Hour " + hour
                        + " is not settled here. GET /api/v1/settlements lists those that are."));
    }
}
