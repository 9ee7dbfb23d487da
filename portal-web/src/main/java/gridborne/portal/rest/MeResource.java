package gridborne.portal.rest;

import gridborne.portal.boundary.ReadOwnAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The caller. */
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/me")
public class MeResource {

    @Inject
    private ReadOwnAccount own;

    @GET
    @Call(does = "Who one is, one's coins and meters.", by = "everybody signed in",
            answers = MeAnswer.class)
    public MeAnswer me() {
        return MeAnswer.of(own.read());
    }
}
