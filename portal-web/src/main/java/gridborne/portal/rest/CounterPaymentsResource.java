package gridborne.portal.rest;

import gridborne.payment.CounterSaleResult.ReceiptUsed;
import gridborne.payment.CounterSaleResult.Sold;
import gridborne.payment.CounterSaleResult.TooSmall;
import gridborne.payment.CounterSaleResult.WrongCurrency;
import gridborne.payment.CounterSaleResult;
import gridborne.portal.boundary.SellCoins;
import gridborne.portal.boundary.SellCoinsResult.AtCounter;
import gridborne.portal.boundary.SellCoinsResult;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Cash and bank transfers, entered by the utility's staff. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/counter-payments")
public class CounterPaymentsResource {

    @Inject
    private SellCoins sell;

    @POST
    @Idempotent
    @Call(does = "Sells coins for a payment at the counter, once per receipt.", by = "ADMIN",
            answers = CounterPaymentAnswer.class, status = 202)
    public Response sell(CounterPaymentBody body) {
        SellCoinsResult result = sell.sell(body.payee(), body.paid(), body.reference());
        if (result instanceof AtCounter counter) {
            return sold(counter.sale(), body);
        }
        throw ProblemException.refused("There is nobody here for whom " + body.payee()
                + " stands, or they hold no coins.");
    }

    private static Response sold(CounterSaleResult result, CounterPaymentBody body) {
        if (result instanceof Sold sold) {
            return Response.status(202)
                    .entity(new CounterPaymentAnswer(sold.operation(), sold.coins())).build();
        }
        if (result instanceof ReceiptUsed used) {
            throw ProblemException.conflict("Receipt " + used.receipt() + " was entered already,"
                    + " for another account or amount. Each payment has a receipt of its own.");
        }
        if (result instanceof WrongCurrency wrong) {
            throw ProblemException.refused("Coins are sold in "
                    + wrong.expected().getCurrencyCode() + " here, not in "
                    + body.currency().getCurrencyCode() + ".");
        }
        throw ProblemException.refused(result instanceof TooSmall
                ? body.paid() + " does not buy a single microcoin."
                : body.paid() + " buys more coins than a book can count.");
    }
}
