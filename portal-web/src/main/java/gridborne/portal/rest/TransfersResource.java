package gridborne.portal.rest;

import gridborne.portal.boundary.TransferCoins;
import gridborne.portal.rest.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Coins from one account to another. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/transfers")
public class TransfersResource {

    @Inject
    private TransferCoins transfer;

    @POST
    @Idempotent
    @Call(does = "Sends coins from one's own account.", by = "RESIDENT, PRODUCER or TREASURER",
            answers = OperationRef.class, status = 202)
    public Response transfer(TransferBody body) {
        return Spending.answer(transfer.transfer(body.to(), body.coins()));
    }
}
