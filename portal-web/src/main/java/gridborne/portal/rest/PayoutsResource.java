package gridborne.portal.rest;

import gridborne.payment.ApprovalResult;
import gridborne.payment.ApprovalResult.Decided;
import gridborne.payment.ApprovalResult.NothingToDecide;
import gridborne.payment.ApprovalResult.OwnRequest;
import gridborne.payment.CashOutId;
import gridborne.payment.CashOutResult;
import gridborne.payment.CashOutResult.Accepted;
import gridborne.payment.CashOutResult.TooFewCoins;
import gridborne.payment.CashOutResult.TooSmall;
import gridborne.portal.boundary.CashOutCoins;
import gridborne.portal.boundary.DecideCashOut;
import gridborne.portal.boundary.ReadCashOuts;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Coins turned into money. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/payouts")
public class PayoutsResource {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}"
            + "-[0-9a-fA-F]{12}");

    @Inject
    private CashOutCoins cashOut;

    @Inject
    private ReadCashOuts cashOuts;

    @Inject
    private DecideCashOut decide;

    @POST
    @Idempotent
    @Call(does = "Asks for money for coins of one's own.", by = "PRODUCER",
            answers = PayoutAnswer.class, status = 202)
    public Response request(PayoutBody body) {
        CashOutResult result = cashOut.request(body.coins()).orElseThrow(() ->
                ProblemException.refused("You hold no coins here."));
        if (result instanceof Accepted accepted) {
            return Response.status(202).entity(PayoutAnswer.of(accepted.cashOut())).build();
        }
        throw ProblemException.refused(sentence(result));
    }

    private static String sentence(CashOutResult refusal) {
        if (refusal instanceof TooFewCoins tooFew) {
            return "There are " + tooFew.available() + " to cash out, which is less than "
                    + tooFew.wanted().decimal() + ".";
        }
        if (refusal instanceof TooSmall small) {
            return "That is " + small.money() + ". The least that is paid out is "
                    + small.minimum() + ".";
        }
        return "Stripe does not know yet whom to pay. Introduce yourself first: POST"
                + " /api/v1/payout-account answers where.";
    }

    @GET
    @Call(does = "One's own cash-outs, everybody's for the staff; newest first, at most 200.",
            by = "PRODUCER, ADMIN or AUDITOR", answers = PayoutAnswer.class, asList = true)
    public List<PayoutAnswer> all() {
        return cashOuts.visible().stream().map(PayoutAnswer::of).toList();
    }

    @GET
    @Path("{id}")
    @Call(does = "How far a cash-out is.", by = "its producer, ADMIN or AUDITOR",
            answers = PayoutAnswer.class)
    public PayoutAnswer byId(@PathParam("id") String id) {
        return known(id).flatMap(cashOuts::byId).map(PayoutAnswer::of)
                .orElseThrow(() -> absent(id));
    }

    @POST
    @Path("{id}/approval")
    @Idempotent
    @Call(does = "Allows a cash-out above the limit of 24 hours. Neither its producer nor"
            + " whoever set the limit can.", by = "another ADMIN", answers = PayoutAnswer.class,
            status = 202)
    public Response approve(@PathParam("id") String id) {
        return decided(known(id).flatMap(decide::approve).orElseThrow(() -> absent(id)));
    }

    @POST
    @Path("{id}/rejection")
    @Idempotent
    @Call(does = "Does not allow a cash-out above the limit of 24 hours.", by = "ADMIN",
            answers = PayoutAnswer.class, status = 202)
    public Response reject(@PathParam("id") String id, RejectionBody body) {
        return decided(known(id).flatMap(known -> decide.reject(known, body.reason()))
                .orElseThrow(() -> absent(id)));
    }

    private static Response decided(ApprovalResult result) {
        if (result instanceof Decided decided) {
            return Response.status(202).entity(PayoutAnswer.of(decided.cashOut())).build();
        }
        if (result instanceof NothingToDecide nothing) {
            throw ProblemException.conflict("This cash-out waits for nobody's approval: it is "
                    + PayoutAnswer.of(nothing.cashOut()).state() + ".");
        }
        throw ProblemException.refused(result instanceof OwnRequest
                ? "Nobody approves their own cash-out. Ask another admin."
                : "You set the limit that this cash-out is above, so another admin has to"
                        + " approve it.");
    }

    private static Optional<CashOutId> known(String id) {
        return ID.matcher(id).matches()
                ? Optional.of(new CashOutId(UUID.fromString(id))) : Optional.empty();
    }

    private static ProblemException absent(String id) {
        return ProblemException.notFound("There is no cash-out " + id + " of yours here.");
    }
}
