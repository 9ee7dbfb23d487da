package gridborne.portal.rest;

import gridborne.portal.boundary.PreviewCutOffs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Who would be cut off now (S6.2). */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/cut-off-preview")
public class CutOffPreviewResource {

    @Inject
    private PreviewCutOffs preview;

    @GET
    @Call(does = "The meters without coins: whether each would be cut off now, and by which rule,"
            + " or why not.", by = "ADMIN or AUDITOR", answers = CutOffPreviewAnswer.class)
    public CutOffPreviewAnswer now() {
        return CutOffPreviewAnswer.of(preview.now());
    }
}
