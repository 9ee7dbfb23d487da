package gridborne.portal.rest;

import gridborne.payment.ConnectionResult;
import gridborne.payment.ConnectionResult.Connected;
import gridborne.payment.ConnectionResult.Refused;
import gridborne.payment.ConnectionResult.Unknown;
import gridborne.portal.boundary.PaymentSettings;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.rest.problem.ProblemKind;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The utility's own account with Stripe, and the secrets that sign Stripe's messages. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/payment-account")
public class PaymentAccountResource {

    @Inject
    private PaymentSettings settings;

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    @Inject
    private Clock clock;

    @PUT
    @Call(does = "Tries a Stripe key out and, if it works, uses it from now on.", by = "ADMIN",
            answers = PaymentAccountAnswer.class)
    public PaymentAccountAnswer connect(PaymentAccountBody body) {
        ConnectionResult result = settings.connect(body.secretKey());
        if (result instanceof Refused refused) {
            throw ProblemException.refused(refused.reason());
        }
        if (result instanceof Unknown silent) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, silent.reason()
                    + " The key before stays in use; send it again later.");
        }
        return answer((Connected) result);
    }

    @GET
    @Call(does = "Whose Stripe account the money lands in.", by = "ADMIN or AUDITOR",
            answers = PaymentAccountAnswer.class)
    public PaymentAccountAnswer account() {
        return settings.connected().map(this::answer).orElseThrow(() ->
                ProblemException.notFound("No Stripe account is connected yet. Send its key with"
                        + " PUT."));
    }

    @POST
    @Path("webhook-secrets")
    @Idempotent
    @Call(does = "Adds a signing secret; the others stay valid, or end at a stated time.",
            by = "ADMIN", answers = WebhookSecretAnswer.class, status = 201)
    public Response addSecret(WebhookSecretBody body) {
        return Response.status(201).entity(WebhookSecretAnswer.of(
                settings.addSecret(body.secret(), body.othersUntil()))).build();
    }

    @GET
    @Path("webhook-secrets")
    @Call(does = "The signing secrets that are valid, by their ids.", by = "ADMIN or AUDITOR",
            answers = WebhookSecretAnswer.class, asList = true)
    public List<WebhookSecretAnswer> secrets() {
        return settings.secrets().stream().map(WebhookSecretAnswer::of).toList();
    }

    @DELETE
    @Path("webhook-secrets/{id}")
    @Call(does = "Ends a signing secret, now or at a moment to come; the last one with force.",
            by = "ADMIN", answers = Void.class, status = 204)
    public Response endSecret(@PathParam("id") String id, @QueryParam("at") String at,
                              @QueryParam("force") boolean force) {
        Instant end = at == null ? clock.instant() : moment(at);
        return switch (settings.endSecret(id, end, force)) {
            case ENDED -> Response.noContent().build();
            case UNKNOWN -> throw ProblemException.notFound("There is no signing secret " + id
                    + " here.");
            case LAST -> throw ProblemException.refused("Signing secret " + id + " is the last"
                    + " one: without it no message of Stripe is believed and nothing that is paid"
                    + " is credited. Add another one first, or send force=true.");
        };
    }

    private static Instant moment(String at) {
        try {
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException noMoment) {
            throw ProblemException.malformed("'" + at
                    + "' is no moment. Send one such as 2026-11-20T17:00:00Z.");
        }
    }

    private PaymentAccountAnswer answer(Connected connected) {
        return PaymentAccountAnswer.of(connected, hosts.urlOf(current.tenant()));
    }
}
