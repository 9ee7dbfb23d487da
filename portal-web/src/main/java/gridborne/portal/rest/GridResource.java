package gridborne.portal.rest;

import gridborne.portal.boundary.ReadGrid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The grid as a whole. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/grid")
public class GridResource {

    @Inject
    private ReadGrid grid;

    @GET
    @Call(does = "The grid at a glance.", answers = GridAnswer.class)
    public GridAnswer grid() {
        return GridAnswer.of(grid.overview());
    }
}
