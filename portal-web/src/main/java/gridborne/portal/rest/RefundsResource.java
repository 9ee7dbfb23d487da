package gridborne.portal.rest;

import gridborne.money.Money;
import gridborne.payment.OrderId;
import gridborne.payment.RefundResult.Asked;
import gridborne.payment.RefundResult.Made;
import gridborne.payment.RefundResult.MoreThanLeft;
import gridborne.payment.RefundResult.NoSuchOrder;
import gridborne.payment.RefundResult.NotPaid;
import gridborne.payment.RefundResult.Refused;
import gridborne.payment.RefundResult;
import gridborne.portal.boundary.ReadMoneyBack;
import gridborne.portal.boundary.RefundOrder;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Currency;
import java.util.Optional;

/** Money that goes back for an order. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/orders/{id}/refunds")
public class RefundsResource {

    @Inject
    private RefundOrder refund;

    @Inject
    private ReadMoneyBack moneyBack;

    @Inject
    private CurrentTenant current;

    @POST
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Refunds an order, or a part of it; its coins follow. 202 where Stripe has not"
            + " answered: it is asked again.", by = "ADMIN", answers = RefundAnswer.class,
            status = 201)
    public Response refund(@PathParam("id") String id, RefundBody body) {
        RefundResult result = refund.refund(order(id), amount(body), Optional.empty());
        if (result instanceof Made made) {
            return Response.status(201).entity(RefundAnswer.of(made.refund())).build();
        }
        if (result instanceof Asked asked) {
            return Response.status(202).entity(RefundAnswer.of(asked.refund())).build();
        }
        throw problem(result, id);
    }

    private static ProblemException problem(RefundResult result, String id) {
        if (result instanceof NoSuchOrder) {
            return unknown(id);
        }
        if (result instanceof Refused refused) {
            return ProblemException.refused(refused.reason());
        }
        if (result instanceof NotPaid) {
            return ProblemException.refused("This order is not paid through Stripe; there is"
                    + " nothing to give back.");
        }
        return ProblemException.refused(result instanceof MoreThanLeft more
                ? "Of this order " + more.left() + " can still go back. Ask for that or less."
                : "The payer's bank has taken this money because of a dispute. Answer the dispute"
                        + " in Stripe's dashboard; when it is won, it can be refunded.");
    }

    @GET
    @Call(does = "What went back of an order and which coins followed.", by = "ADMIN or AUDITOR",
            answers = MoneyBackAnswer.class)
    public MoneyBackAnswer of(@PathParam("id") String id) {
        return moneyBack.of(order(id)).map(MoneyBackAnswer::of).orElseThrow(() -> unknown(id));
    }

    private Optional<Money> amount(RefundBody body) {
        Currency currency = current.tenant().currency();
        try {
            return body.amount().map(text -> positive(Money.parse(text, currency)));
        } catch (IllegalArgumentException noAmount) {
            throw ProblemException.malformed("amount: " + noAmount.getMessage());
        }
    }

    private static Money positive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A refund is of more than nothing, not " + amount
                    + ".");
        }
        return amount;
    }

    private static OrderId order(String id) {
        try {
            return new OrderId(id);
        } catch (IllegalArgumentException noName) {
            throw unknown(id);
        }
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("There is no paid order " + id + " here.");
    }
}
