package gridborne.portal.rest;

import gridborne.portal.boundary.OwnWarningHook;
import gridborne.portal.boundary.OwnWarnings;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** How the caller is warned before coins run out (S6.4). */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/me/warnings")
public class WarningsResource {

    @Inject
    private OwnWarnings warnings;

    @Inject
    private OwnWarningHook hook;

    @GET
    @Call(does = "When and how one is warned.", by = "everybody signed in",
            answers = WarningsBody.class)
    public WarningsBody read() {
        return WarningsBody.of(warnings.read());
    }

    @PUT
    @Idempotent
    @Call(does = "Changes when and how one is warned.", by = "everybody signed in",
            answers = WarningsBody.class)
    public Response change(WarningsBody body) {
        warnings.keep(body.wish());
        return Response.ok(WarningsBody.of(body.wish())).build();
    }

    @GET
    @Path("webhook")
    @Call(does = "One's webhook for warnings and how it does.", by = "everybody signed in",
            answers = WarningHookAnswer.class)
    public WarningHookAnswer webhook() {
        return hook.read().map(known -> WarningHookAnswer.of(known, hook.waiting()))
                .orElseThrow(WarningsResource::none);
    }

    @PUT
    @Path("webhook")
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Names one's webhook, in the place of the one before: it is told of each warning"
            + " by POST with a Gridborne-Signature. The secret is shown once.",
            by = "everybody signed in", answers = IssuedWarningHookAnswer.class)
    public Response set(WarningHookBody body) {
        OwnWarningHook.Result result = hook.set(body.url());
        if (result instanceof OwnWarningHook.Result.Set set) {
            return Response.ok(new IssuedWarningHookAnswer(body.url(), set.secret())).build();
        }
        throw ProblemException.refused(((OwnWarningHook.Result.Refused) result).objection());
    }

    @POST
    @Path("webhook/test")
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Sends one's webhook a test and waits for its answer; one that was given up and"
            + " takes it is told again.", by = "everybody signed in",
            answers = TestedWarningHookAnswer.class)
    public Response test() {
        return Response.ok(hook.test().map(TestedWarningHookAnswer::of)
                .orElseThrow(WarningsResource::none)).build();
    }

    @DELETE
    @Path("webhook")
    @Call(does = "Ends one's webhook, with what waits for it.", by = "everybody signed in",
            answers = Void.class, status = 204)
    public Response end() {
        if (!hook.end()) {
            throw none();
        }
        return Response.noContent().build();
    }

    private static ProblemException none() {
        return ProblemException.notFound("You have no webhook for warnings. Name one with PUT"
                + " /api/v1/me/warnings/webhook.");
    }
}
