package gridborne.portal.rest;

import gridborne.portal.boundary.ErasePerson;
import gridborne.portal.boundary.ReadOwnAccount;
import gridborne.portal.export.MyData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The caller. */
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/me")
public class MeResource {

    @Inject
    private ReadOwnAccount own;

    @Inject
    private MyData data;

    @Inject
    private ErasePerson erasure;

    @Inject
    private HttpServletRequest request;

    @GET
    @Call(does = "Who one is, one's coins and meters.", by = "everybody signed in",
            answers = MeAnswer.class)
    public MeAnswer me() {
        return MeAnswer.of(own.read());
    }

    @AtUtility
    @GET
    @Path("data")
    @Call(does = "All that is kept about oneself: a list of rows for each kind of it.",
            by = "everybody signed in", answers = Void.class)
    public MyData data() {
        return data.ofSomebody();
    }

    /** No DELETE: the server takes none with a body, and a password has no place in an address. */
    @AtUtility
    @POST
    @Path("erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Call(does = "Forgets oneself: name, login, addresses, wishes, card, tokens and sessions go;"
            + " bookings, amounts and entries of the chain stay, under numbers. Refused with 409"
            + " while money is under way or others rely on one.", by = "everybody signed in",
            answers = Void.class, status = 204)
    public Response erase(EraseBody body) {
        return Erasures.answer(erasure.myself(body.password(),
                body.giveUpCoins().orElse(false), request.getRemoteAddr()));
    }
}
