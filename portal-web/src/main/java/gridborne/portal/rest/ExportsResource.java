package gridborne.portal.rest;

import gridborne.portal.boundary.ExportUtility;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.handover.Export;
import gridborne.tenants.handover.ExportFile;
import gridborne.tenants.handover.ExportId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;

/** Everything of this utility as files, for its admins. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/exports")
public class ExportsResource {

    @Inject
    private ExportUtility exports;

    @Inject
    private ExportFile file;

    @GET
    @Call(does = "The files an operator had made of everything here, with the words that open"
            + " them.", by = "ADMIN", answers = OwnExportAnswer.class, asList = true)
    public List<OwnExportAnswer> all() {
        return exports.own().stream().filter(Export::ready).map(ready ->
                OwnExportAnswer.of(ready, exports.phrase(ready))).toList();
    }

    @GET
    @Path("{id}/file")
    @Produces("application/zip")
    @Call(does = "One of them as a ZIP of CSV files with a manifest.", by = "ADMIN",
            answers = Void.class, as = "application/zip")
    public StreamingOutput file(@PathParam("id") String id) {
        Export ready = ExportId.parse(id).flatMap(exports::ownReady).orElseThrow(() ->
                ProblemException.notFound("There is no file '" + id + "' here to be had. GET"
                        + " /api/v1/exports lists those there are."));
        return out -> file.open(ready.id(), out);
    }
}
