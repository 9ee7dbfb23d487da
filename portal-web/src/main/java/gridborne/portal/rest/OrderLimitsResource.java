package gridborne.portal.rest;

import gridborne.payment.OrderLimits;
import gridborne.payment.SetLimitsResult;
import gridborne.payment.SetLimitsResult.BeyondCards;
import gridborne.payment.SetLimitsResult.TooFine;
import gridborne.payment.SetLimitsResult.WrongCurrency;
import gridborne.portal.boundary.OrderSettings;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How little and how much one order may be of. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/order-limits")
public class OrderLimitsResource {

    @Inject
    private OrderSettings settings;

    @GET
    @Call(does = "How little and how much one order may be of.",
            answers = OrderLimitsAnswer.class)
    public OrderLimitsAnswer now() {
        return OrderLimitsAnswer.of(settings.limits());
    }

    @PUT
    @Call(does = "Sets how little and how much an order may be of from now on.", by = "ADMIN",
            answers = OrderLimitsAnswer.class)
    public OrderLimitsAnswer set(OrderLimitsBody body) {
        SetLimitsResult result = settings.set(body.limits());
        if (result instanceof SetLimitsResult.Set set) {
            return OrderLimitsAnswer.of(set.limits());
        }
        throw ProblemException.refused(reason(result, body.limits()));
    }

    private static String reason(SetLimitsResult refusal, OrderLimits wanted) {
        if (refusal instanceof WrongCurrency wrong) {
            return "Coins are sold in " + wrong.expected().getCurrencyCode() + " here, not in "
                    + wanted.least().currency().getCurrencyCode() + ".";
        }
        if (refusal instanceof TooFine fine) {
            return "Cards carry steps of " + fine.step() + "; send limits in such steps.";
        }
        OrderLimits carried = ((BeyondCards) refusal).carried();
        return "Cards pay " + carried.least() + " to " + carried.most() + ", so orders of "
                + wanted.least() + " to " + wanted.most() + " could not all be paid. Send limits"
                + " within that.";
    }
}
