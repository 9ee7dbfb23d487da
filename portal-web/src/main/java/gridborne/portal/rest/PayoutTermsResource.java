package gridborne.portal.rest;

import gridborne.portal.boundary.ReadCashOuts;
import gridborne.portal.boundary.SetCashOutTerms;
import gridborne.portal.boundary.SetTermsResult;
import gridborne.portal.boundary.SetTermsResult.AboveCoinPrice;
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

/** The price at which coins are bought back, and the limits of a cash-out. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/payout-terms")
public class PayoutTermsResource {

    @Inject
    private SetCashOutTerms set;

    @Inject
    private ReadCashOuts cashOuts;

    @GET
    @Call(does = "The terms of cash-outs asked for from now on.", by = "everybody signed in",
            answers = PayoutTermsAnswer.class)
    public PayoutTermsAnswer now() {
        return PayoutTermsAnswer.of(cashOuts.terms());
    }

    @POST
    @Idempotent
    @Call(does = "Sets the terms of cash-outs asked for from now on.", by = "ADMIN",
            answers = PayoutTermsAnswer.class, status = 201)
    public Response set(PayoutTermsBody body) {
        if (!body.currency().equals(set.currency())) {
            throw ProblemException.refused("This utility pays in "
                    + set.currency().getCurrencyCode() + ", not in "
                    + body.currency().getCurrencyCode() + ".");
        }
        SetTermsResult result = set.set(body.price(), body.least(), body.limit());
        if (result instanceof AboveCoinPrice above) {
            throw ProblemException.refused("A coin costs " + above.sold().perCoin() + " here, so "
                    + body.price().perCoin() + " for one would pay whoever buys coins to cash them"
                    + " out. Send " + above.sold().perCoin() + " or less, or raise the coin price"
                    + " first.");
        }
        return Response.status(201).entity(PayoutTermsAnswer.of(
                ((SetTermsResult.Set) result).terms())).build();
    }
}
