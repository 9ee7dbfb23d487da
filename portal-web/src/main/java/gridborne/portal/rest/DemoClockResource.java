package gridborne.portal.rest;

import gridborne.portal.demo.DemoHours;
import gridborne.portal.demo.PressDemoClock;
import gridborne.portal.demo.PressResult.LiveMoney;
import gridborne.portal.demo.PressResult.NoContractYet;
import gridborne.portal.demo.PressResult.OnItsWay;
import gridborne.portal.demo.PressResult.Settled;
import gridborne.portal.demo.PressResult;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.Problem;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.rest.problem.ProblemKind;
import gridborne.portal.rest.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The clock of a demo. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/demo/clock")
public class DemoClockResource {

    @Inject
    private PressDemoClock clock;

    @POST
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Moves a demo's time on, reads its simulated meters, and answers when the hours"
            + " are on the chain.", by = "everybody, in a demo", answers = DemoClockAnswer.class)
    public Response press(DemoClockBody body) {
        PressResult result = clock.press(new DemoHours(body.hours()));
        if (result instanceof Settled settled) {
            return Response.ok(DemoClockAnswer.of(settled)).build();
        }
        if (result instanceof OnItsWay onItsWay) {
            return Problems.response(Problem.of(ProblemKind.TIMED_OUT, sentence(onItsWay)));
        }
        throw problem(result);
    }

    private static String sentence(OnItsWay onItsWay) {
        return "The clock is at " + onItsWay.clock() + ". Hours " + onItsWay.first().number()
                + " to " + onItsWay.last().number() + " are given to the chain and will settle; do"
                + " not send this again. Look at /api/v1/settlements/"
                + onItsWay.last().number() + ".";
    }

    private static ProblemException problem(PressResult result) {
        if (result instanceof LiveMoney) {
            return ProblemException.refused("This demo holds a live Stripe key. Its clock stands"
                    + " still until a test key replaces it.");
        }
        return result instanceof NoContractYet
                ? new ProblemException(ProblemKind.UNAVAILABLE, "The contract of this utility is"
                        + " still being deployed. Try again in a few seconds.")
                : ProblemException.notFound("This utility's time is the world's; only a demo has"
                        + " a clock to press.");
    }
}
