package gridborne.portal.rest;

import gridborne.portal.boundary.ReadMail;
import gridborne.portal.boundary.TryLetterNow;
import gridborne.portal.boundary.WriteTestLetter;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The utility's letters to people. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/mail")
public class MailResource {

    @Inject
    private ReadMail read;

    @Inject
    private WriteTestLetter test;

    @Inject
    private TryLetterNow tries;

    @GET
    @Call(does = "Whether letters are sent, how many wait, and the latest 100, without their text.",
            by = "ADMIN or AUDITOR", answers = MailAnswer.class)
    public MailAnswer mail() {
        return MailAnswer.of(read.latest());
    }

    @POST
    @Path("{id}/try")
    @Idempotent
    @Call(does = "Makes a letter that waits due now, without using up one of its tries.",
            by = "ADMIN", answers = Void.class, status = 202)
    public Response tryNow(@PathParam("id") String id) {
        return switch (tries.tryNow(id)) {
            case DUE -> Response.accepted().build();
            case UNKNOWN -> throw ProblemException.notFound("There is no letter " + id + " here.");
            case ENDED -> throw ProblemException.refused("Letter " + id + " does not wait: it is"
                    + " sent or given up, and what it said is forgotten.");
        };
    }

    @POST
    @Path("test")
    @Idempotent
    @Call(does = "Writes a letter that shows whether letters arrive.", by = "ADMIN",
            answers = Void.class, status = 202)
    public Response test(TestLetterBody body) {
        test.to(body.to());
        return Response.accepted().build();
    }
}
