package gridborne.portal.rest;

import gridborne.payment.PlaceOrderResult.Placed;
import gridborne.payment.auto.SetUpResult;
import gridborne.portal.boundary.OrderCoinsResult;
import gridborne.portal.boundary.OwnAutoTopUp;
import gridborne.portal.boundary.OwnAutoTopUpResult;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Coins bought by themselves, before they run out. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/me/auto-top-up")
public class AutoTopUpResource {

    @Inject
    private OwnAutoTopUp own;

    @Inject
    private CurrentTenant current;

    @GET
    @Call(does = "One's auto top-up and how it stands.", by = "who holds coins",
            answers = AutoTopUpAnswer.class)
    public AutoTopUpAnswer read() {
        return own.read().map(AutoTopUpAnswer::of).orElseThrow(AutoTopUpResource::none);
    }

    @PUT
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Agrees to an auto top-up or changes it. Without a saved card it begins with a"
            + " payment, at checkout_url.", by = "who holds coins",
            answers = AutoTopUpAnswer.class)
    public Response agree(AutoTopUpBody body) {
        OwnAutoTopUpResult result = own.agree(body.wish(), current.tenant().locale());
        if (result instanceof OwnAutoTopUpResult.NoSuchMeter missing) {
            throw ProblemException.refused("There is no meter " + missing.code()
                    + " here that can be funded.");
        }
        if (result instanceof OwnAutoTopUpResult.AtTill till) {
            return answer(till.result());
        }
        throw ProblemException.refused("Who holds no coins has nothing to top up.");
    }

    private Response answer(SetUpResult result) {
        if (result instanceof SetUpResult.Refused refused) {
            throw OrderRefusals.problem(new OrderCoinsResult.AtTill(refused.why()));
        }
        AutoTopUpAnswer answer = AutoTopUpAnswer.of(own.read().orElseThrow());
        return Response.ok(result instanceof SetUpResult.NeedsPayment needs
                && needs.order() instanceof Placed placed
                ? answer.payableAt(placed.order().checkoutUrl()) : answer).build();
    }

    @DELETE
    @Call(does = "Ends it and forgets the card.", by = "who holds coins", answers = Void.class,
            status = 204)
    public Response end() {
        if (!own.end()) {
            throw none();
        }
        return Response.noContent().build();
    }

    private static ProblemException none() {
        return ProblemException.notFound("You have no auto top-up. Set one up with PUT.");
    }
}
