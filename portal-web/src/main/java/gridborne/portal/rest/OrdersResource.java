package gridborne.portal.rest;

import gridborne.payment.OrderId;
import gridborne.payment.PlaceOrderResult.Placed;
import gridborne.portal.boundary.OrderCoins;
import gridborne.portal.boundary.OrderCoinsResult;
import gridborne.portal.boundary.OrderCoinsResult.AtTill;
import gridborne.portal.boundary.Payer;
import gridborne.portal.boundary.ReadOrder;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Coins bought by card. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/orders")
public class OrdersResource {

    @Inject
    private OrderCoins orderCoins;

    @Inject
    private ReadOrder orders;

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    @POST
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Orders coins, for one's own account or for a meter; answers where to pay.",
            by = "everybody for a meter; who holds coins for their account",
            answers = OrderRef.class, status = 201)
    public Response order(OrderBody body) {
        OrderCoinsResult result = orderCoins.order(body.what(), body.paid(),
                new Payer(body.email(), body.shownName(), current.tenant().locale()));
        if (result instanceof AtTill till && till.result() instanceof Placed placed) {
            return Response.status(201).entity(OrderRef.of(placed.order(),
                    hosts.urlOf(current.tenant()))).build();
        }
        throw OrderRefusals.problem(result);
    }

    @GET
    @Path("{id}")
    @Call(does = "How far an order is.", by = "everybody who knows its id",
            answers = OrderAnswer.class)
    public OrderAnswer byId(@PathParam("id") String id) {
        return parsed(id).flatMap(orders::byId).map(OrderAnswer::of).orElseThrow(() ->
                ProblemException.notFound("There is no order " + id + " here."));
    }

    private static Optional<OrderId> parsed(String id) {
        try {
            return Optional.of(new OrderId(id));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
