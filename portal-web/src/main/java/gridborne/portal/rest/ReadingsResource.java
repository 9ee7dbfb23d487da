package gridborne.portal.rest;

import gridborne.portal.boundary.RecordReadings;
import gridborne.portal.rest.bulk.BulkAnswer;
import gridborne.portal.rest.bulk.LineAnswer;
import gridborne.portal.rest.bulk.Spool;
import gridborne.portal.rest.idempotency.PartByPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** Readings of many meters at once. */
@AtUtility
@ApplicationScoped
@Path("v1/readings")
public class ReadingsResource {

    private static final MediaType CSV = new MediaType("text", "csv");

    @Inject
    private RecordReadings readings;

    @Inject
    private PartByPart parts;

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
