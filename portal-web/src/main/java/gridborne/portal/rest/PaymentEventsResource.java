package gridborne.portal.rest;

import gridborne.payment.PaymentEventState;
import gridborne.portal.boundary.PaymentSettings;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
}
