package gridborne.portal.rest;

import gridborne.payment.ParkedEvents.KeptEvent;
import gridborne.payment.PaymentEventState;
import gridborne.portal.boundary.ParkedPayments;
import gridborne.portal.boundary.PaymentSettings;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Stripe's messages, by what became of them. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/payment-events")
public class PaymentEventsResource {

    @Inject
    private PaymentSettings settings;

    @Inject
    private ParkedPayments parked;

    @GET
    @Call(does = "The newest of Stripe's messages in a state; parked ones need a person.",
            by = "ADMIN or AUDITOR", answers = PaymentEventAnswer.class, asList = true)
    public List<PaymentEventAnswer> inState(
            @QueryParam("state") @DefaultValue("parked") String state) {
        PaymentEventState known = Stream.of(PaymentEventState.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(state)).findFirst()
                .orElseThrow(() -> ProblemException.malformed("There is no state '" + state
                        + "'. Ask for received, waiting, handled, kept or parked."));
        return settings.events(known).stream().map(PaymentEventAnswer::of).toList();
    }

    @GET
    @Path("{id}")
    @Call(does = "One of Stripe's messages, with its text as it came.", by = "ADMIN or AUDITOR",
            answers = KeptEventAnswer.class)
    public KeptEventAnswer byId(@PathParam("id") String id) {
        return KeptEventAnswer.of(known(id));
    }

    @POST
    @Path("{id}/handling")
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Handles a parked message now, because its cause is gone; it may be parked"
            + " again, with the reason.", by = "ADMIN", answers = PaymentEventAnswer.class)
    public Response handle(@PathParam("id") String id) {
        return decided(id, parked.handleNow(id));
    }

    @POST
    @Path("{id}/leave")
    @Idempotent
    @Call(does = "Leaves a parked message as it is; nothing waits for it any more.", by = "ADMIN",
            answers = PaymentEventAnswer.class)
    public Response leave(@PathParam("id") String id, LeaveEventBody body) {
        return decided(id, parked.leave(id, body.reason()));
    }

    private Response decided(String id, boolean done) {
        PaymentEventAnswer now = PaymentEventAnswer.of(known(id).event());
        if (!done) {
            throw ProblemException.conflict("Message " + id + " is " + now.state()
                    + ", not parked; there is nothing to decide.");
        }
        return Response.ok(now).build();
    }

    private KeptEvent known(String id) {
        return parked.byId(id).orElseThrow(() -> ProblemException.notFound(
                "There is no message " + id + " here."));
    }
}
