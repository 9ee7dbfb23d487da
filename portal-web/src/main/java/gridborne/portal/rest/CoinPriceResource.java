package gridborne.portal.rest;

import gridborne.portal.boundary.PriceSettings;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.prices.NewPriceResult.BelowBuyBack;
import gridborne.tenants.prices.NewPriceResult.InThePast;
import gridborne.tenants.prices.NewPriceResult.TooFarAhead;
import gridborne.tenants.prices.NewPriceResult.WrongCurrency;
import gridborne.tenants.prices.NewPriceResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a coin costs, and since when. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/coin-price")
public class CoinPriceResource {

    @Inject
    private PriceSettings prices;

    @GET
    @Call(does = "What a coin costs, will cost and has cost.", by = "ADMIN or AUDITOR",
            answers = CoinPriceAnswer.class)
    public CoinPriceAnswer now() {
        return CoinPriceAnswer.of(prices.overview());
    }

    @PUT
    @Call(does = "Sets what a coin costs, from now on or from a moment to come. Orders keep the"
            + " price they were made at.", by = "ADMIN", answers = CoinPriceAnswer.class)
    public CoinPriceAnswer set(CoinPriceBody body) {
        NewPriceResult result = prices.set(body.coinPrice(), body.effectiveFrom());
        if (result instanceof WrongCurrency wrong) {
            throw ProblemException.refused("Coins are sold in "
                    + wrong.expected().getCurrencyCode() + " here, not in "
                    + body.currency().getCurrencyCode() + ".");
        }
        if (result instanceof InThePast past) {
            throw ProblemException.refused("A price begins now or later, not before "
                    + past.earliest() + ": what was sold keeps its price.");
        }
        if (result instanceof BelowBuyBack below) {
            throw ProblemException.refused("Producers are paid " + below.buyBack() + " for a coin,"
                    + " so a lower price would pay whoever buys coins to cash them out. Send "
                    + below.buyBack() + " or more, or lower the buy-back price first.");
        }
        if (result instanceof TooFarAhead far) {
            throw ProblemException.refused("A price is announced a year ahead at most: until "
                    + far.latest() + ".");
        }
        return now();
    }
}
