package gridborne.portal.rest;

import gridborne.portal.boundary.RecordReadings;
import gridborne.portal.boundary.ReviewReadings;
import gridborne.portal.rest.bulk.BulkAnswer;
import gridborne.portal.rest.bulk.LineAnswer;
import gridborne.portal.rest.bulk.Spool;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.idempotency.PartByPart;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.readings.Quality;
import gridborne.tenants.readings.ReadingId;
import gridborne.tenants.readings.ReviewResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Readings of many meters: delivered at once, and reviewed. */
@AtUtility
@ApplicationScoped
@Path("v1/readings")
public class ReadingsResource {

    private static final MediaType CSV = new MediaType("text", "csv");

    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    @Inject
    private ReviewReadings review;

    @Inject
    private RecordReadings readings;

    @Inject
    private PartByPart parts;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Call(does = "Readings of a quality, newest first, at most 1000; of the held ones those that"
            + " wait for a decision.", by = "ADMIN or AUDITOR",
            answers = KeptReadingAnswer.class, asList = true)
    public List<KeptReadingAnswer> of(@QueryParam("quality") @DefaultValue("HELD") String quality) {
        return review.of(parsedQuality(quality)).stream().map(KeptReadingAnswer::of).toList();
    }

    @POST
    @Path("{id}/accept")
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @Call(does = "Accepts a held reading: it counts from now on.", by = "ADMIN",
            answers = KeptReadingAnswer.class)
    public Response accept(@PathParam("id") String id) {
        return reviewed(review.accept(parsedId(id)));
    }

    @POST
    @Path("{id}/reject")
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @Call(does = "Rejects a held reading: it never counts.", by = "ADMIN",
            answers = KeptReadingAnswer.class)
    public Response reject(@PathParam("id") String id) {
        return reviewed(review.reject(parsedId(id)));
    }

    private static Response reviewed(ReviewResult result) {
        if (result instanceof ReviewResult.Decided decided) {
            return Response.ok(KeptReadingAnswer.of(decided.held(), decided.quality())).build();
        }
        if (result instanceof ReviewResult.MeterRetired retired) {
            throw ProblemException.refused("Meter " + retired.meter() + " is retired; no reading of"
                    + " it counts any more. Reject this one.");
        }
        if (result instanceof ReviewResult.NoAgreements without) {
            throw ProblemException.refused("Meter " + without.meter() + ": its owner has no"
                    + " agreements on meter operation and grid access in force. Conclude them"
                    + " first; then the next reading settles, or accept this one.");
        }
        if (result instanceof ReviewResult.DeviceReplaced replaced) {
            throw ProblemException.refused("Meter " + replaced.meter() + ": the device was replaced"
                    + " since; what it counted is in its final register. Reject this reading.");
        }
        throw result instanceof ReviewResult.NotHeld notHeld
                ? ProblemException.conflict("Reading " + notHeld.id() + " does not wait for a"
                        + " decision: it was never held, or was decided on before.")
                : nothing();
    }

    private static Quality parsedQuality(String name) {
        return Stream.of(Quality.values()).filter(known -> known.name().equals(name)).findFirst()
                .orElseThrow(() -> ProblemException.malformed("'quality' is one of "
                        + List.of(Quality.values()) + "."));
    }

    private static ReadingId parsedId(String id) {
        if (!ID.matcher(id).matches()) {
            throw nothing();
        }
        return new ReadingId(Long.parseLong(id));
    }

    private static ProblemException nothing() {
        return ProblemException.notFound("There is no such reading here. GET"
                + " /api/v1/readings?quality=HELD lists those that wait.");
    }

    @POST
    @Consumes({StreamedBodies.NDJSON, StreamedBodies.CSV})
    @Produces(MediaType.WILDCARD)
    @Call(does = "Takes up to 10 000 readings, a line each: NDJSON {meter, register_wh, at} or CSV"
            + " with the header meter,register_wh,at. Answers each line with a line of NDJSON; one"
            + " that is refused spoils no other.", by = "a gateway's token",
            answers = LineAnswer.class, takes = {StreamedBodies.NDJSON, StreamedBodies.CSV},
            as = StreamedBodies.NDJSON)
    public Response record(InputStream body, @Context HttpHeaders headers,
                           @Context HttpServletRequest request) throws IOException {
        readings.permitted();
        Spool spool = Spool.of(body);
        try {
            BulkAnswer answer = BulkAnswer.to(spool, CSV.isCompatible(headers.getMediaType()),
                    parts.begin(request, spool.sha256Hex()), parts, readings);
            return Response.ok(answer).type(StreamedBodies.NDJSON).build();
        } catch (IOException | RuntimeException refused) {
            spool.close();
            throw refused;
        }
    }
}
