package gridborne.portal.rest;

import gridborne.payment.OnboardingResult;
import gridborne.payment.OnboardingResult.Complete;
import gridborne.payment.OnboardingResult.GoThere;
import gridborne.payment.OnboardingResult.Refused;
import gridborne.payment.OnboardingResult.Unknown;
import gridborne.payment.PayoutAccountState;
import gridborne.portal.boundary.IntroduceProducer;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.rest.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A producer's account at Stripe, to which cash-outs go. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/payout-account")
public class PayoutAccountResource {

    @Inject
    private IntroduceProducer introduce;

    @GET
    @Call(does = "Whether Stripe knows whom to pay; asks Stripe if there may be news.",
            by = "PRODUCER", answers = PayoutAccountAnswer.class)
    public PayoutAccountAnswer state() {
        return PayoutAccountAnswer.of(introduce.look());
    }

    @POST
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Opens one's account at Stripe, once, and answers the page where to introduce"
            + " oneself.", by = "PRODUCER", answers = PayoutAccountAnswer.class)
    public Response introduce() {
        OnboardingResult result = introduce.begin().orElseThrow(() ->
                ProblemException.refused("You hold no coins here."));
        if (result instanceof GoThere there) {
            return Response.ok(PayoutAccountAnswer.of(introduce.look(),
                    there.page().toString())).build();
        }
        if (result instanceof Complete) {
            return Response.ok(PayoutAccountAnswer.of(PayoutAccountState.READY)).build();
        }
        throw problem(result);
    }

    private static ProblemException problem(OnboardingResult result) {
        if (result instanceof Refused refused) {
            return ProblemException.refused("Stripe does not open an account: "
                    + refused.reason());
        }
        if (result instanceof Unknown unknown) {
            return new ProblemException(ProblemKind.UNAVAILABLE, unknown.reason()
                    + " Send the same request again; it goes on where it stopped.");
        }
        return ProblemException.refused("This utility has no account at Stripe yet, so it cannot"
                + " pay anybody. Ask its admin.");
    }
}
