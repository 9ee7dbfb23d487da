package gridborne.portal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.portal.boundary.Staff;
import gridborne.portal.imports.ExportSheet;
import gridborne.portal.imports.SheetKind;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.stream.Stream;

/** Everybody and everything as sheets that can be imported again. */
@AtUtility
@ApplicationScoped
@Path("v1/sheets")
public class SheetsResource {

    @Inject
    private Staff staff;

    @Inject
    private ExportSheet sheets;

    @GET
    @Path("{kind}")
    @Produces(StreamedBodies.CSV)
    @Call(does = "All people or meters as a CSV that POST /api/v1/imports takes; the kind is"
            + " 'people' or 'meters'.", by = "ADMIN or AUDITOR", answers = Void.class,
            as = StreamedBodies.CSV)
    public Response sheet(@PathParam("kind") String kind) {
        staff.require();
        SheetKind wanted = Stream.of(SheetKind.values())
                .filter(one -> one.fileName().equals(kind)).findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no sheet of '" + kind
                        + "'. Ask for people or meters."));
        return Response.ok((StreamingOutput) out -> {
            PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, UTF_8));
            sheets.write(wanted, writer);
            writer.flush();
        }).build();
    }
}
