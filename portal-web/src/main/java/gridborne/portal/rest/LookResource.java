package gridborne.portal.rest;

import gridborne.portal.boundary.LookWish;
import gridborne.portal.boundary.SetLook;
import gridborne.portal.boundary.SetLookResult;
import gridborne.portal.boundary.SetLookResult.TooPale;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** How the utility speaks and looks. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/look")
public class LookResource {

    @Inject
    private SetLook set;

    @GET
    @Call(does = "Name, zone, language, coin name, accent colour and logo of the utility.",
            by = "ADMIN or AUDITOR", answers = LookAnswer.class)
    public LookAnswer now() {
        return LookAnswer.of(set.words(), set.look());
    }

    @POST
    @Idempotent
    @Call(does = "Changes what is sent; a colour that cannot be read is refused.", by = "ADMIN",
            answers = LookAnswer.class, status = 201)
    public Response change(LookBody body) {
        LookWish wish = body.wish(set.words(), set.look().accent());
        SetLookResult result = set.set(wish);
        if (result instanceof TooPale pale) {
            throw ProblemException.refused(String.format(Locale.ROOT, "%s has a contrast of %.1f"
                    + " : 1 with what it stands on; text needs 4.5 : 1. %s would do.",
                    pale.accent(), Math.floor(pale.contrast() * 10) / 10, pale.suggestion()));
        }
        return Response.status(201).entity(LookAnswer.of(wish.words(), set.look())).build();
    }
}
