package gridborne.portal.rest;

import gridborne.portal.imports.ImportSheet;
import gridborne.portal.imports.Sheet;
import gridborne.portal.imports.SheetReport;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.view.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** Taking over people and meters from sheets. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/imports")
public class ImportsResource {

    private static final int REFUSED = 422;

    @Inject
    private ImportSheet imports;

    @Inject
    private Words words;

    /** The same sheet again changes nothing, since its rows are there: it needs no key. */
    @POST
    @Consumes(StreamedBodies.CSV)
    @Call(does = "Looks at a CSV of people (login,name,roles,invite) or meters (code,name,kind,"
            + "direction,owner,connection_power_w,register_wh,map_x,map_y), up to 50 000 rows."
            + " Rows with a known login or code change what they say otherwise; those that say the"
            + " same change nothing."
            + " With dry=false all of it is taken over, or, where anything stands against a cell,"
            + " nothing: then 422 with the same answer. ?language=de answers in German.",
            by = "ADMIN", answers = ImportAnswer.class, takes = StreamedBodies.CSV)
    public Response take(@QueryParam("dry") @DefaultValue("true") String dry, InputStream body)
            throws IOException {
        if (!dry.equals("true") && !dry.equals("false")) {
            throw ProblemException.malformed("'dry' is true or false.");
        }
        Sheet sheet = new Sheet(body.readNBytes(Sheet.MOST_BYTES + 1));
        boolean only = dry.equals("true");
        SheetReport report = only ? imports.dryRun(sheet) : imports.now(sheet);
        return Response.status(only || report.isClean() ? 200 : REFUSED)
                .entity(ImportAnswer.of(report, !only && report.isClean(), words)).build();
    }
}
