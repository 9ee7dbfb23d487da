package gridborne.portal.rest;

import gridborne.portal.boundary.BookWindow;
import gridborne.portal.boundary.BookWindowResult;
import gridborne.portal.boundary.BookWindowResult.Booked;
import gridborne.portal.boundary.BookWindowResult.NotSpent;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.view.ReadWindows;
import gridborne.window.FundingWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Power for a meter in some hours only (ADR 0030). */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/meters/{code}/windows")
public class WindowsResource {

    @Inject
    private BookWindow bookWindow;

    @Inject
    private ReadWindows windows;

    @GET
    @Call(does = "The hours of a meter that somebody pays for, while they are not over.",
            answers = WindowAnswer.class, asList = true)
    public List<WindowAnswer> of(@PathParam("code") String code) {
        return KnownCode.parse(code).flatMap(windows::coming)
                .orElseThrow(() -> KnownCode.unknown(code)).stream().map(WindowAnswer::of)
                .toList();
    }

    @POST
    @Idempotent
    @Call(does = "Pays for a meter's power in some hours to come; what is left goes back.",
            by = "RESIDENT, PRODUCER or TREASURER", answers = WindowAnswer.class, status = 201)
    public Response book(@PathParam("code") String code, WindowBody body) {
        BookWindowResult result = bookWindow.book(KnownCode.parse(code)
                .orElseThrow(() -> KnownCode.unknown(code)), body.coins(), body.from(),
                body.hours());
        if (result instanceof Booked booked) {
            return Response.status(201).entity(WindowAnswer.of(booked.window())).build();
        }
        if (result instanceof NotSpent refused) {
            return Spending.answer(refused.reason());
        }
        throw ProblemException.refused("Hours can be paid for from the present one on, at most "
                + FundingWindow.MOST_HOURS_AHEAD + " hours ahead and "
                + FundingWindow.MOST_HOURS + " at once; " + body.hours() + " from "
                + body.from() + " on are not possible.");
    }
}
