package gridborne.portal.rest;

import gridborne.portal.boundary.EndpointResult.Issued;
import gridborne.portal.boundary.EndpointResult;
import gridborne.portal.boundary.GatewayEndpoints;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.listeners.ListenerId;
import gridborne.tenants.listeners.SecretId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where decisions on relays are pushed to (S6.2). */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/gateway-endpoints")
public class GatewayEndpointsResource {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}"
            + "-[0-9a-fA-F]{12}");

    @Inject
    private GatewayEndpoints endpoints;

    @GET
    @Call(does = "Who is told of decisions on relays, and how far.", by = "ADMIN or AUDITOR",
            answers = GatewayEndpointAnswer.class, asList = true)
    public List<GatewayEndpointAnswer> all() {
        return endpoints.all().stream().map(GatewayEndpointAnswer::of).toList();
    }

    @POST
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Names a webhook: it is told of each relay as it stands, then of every change, by"
            + " POST with a Gridborne-Signature. The secret is shown once.", by = "ADMIN",
            answers = IssuedEndpointAnswer.class, status = 201)
    public Response add(GatewayEndpointBody body) {
        return issued(endpoints.add(body.url()));
    }

    @GET
    @Path("{id}")
    @Call(does = "One of them.", by = "ADMIN or AUDITOR", answers = GatewayEndpointAnswer.class)
    public GatewayEndpointAnswer byId(@PathParam("id") String id) {
        return endpoints.byId(parsed(id)).map(GatewayEndpointAnswer::of)
                .orElseThrow(() -> unknown(id));
    }

    @DELETE
    @Path("{id}")
    @Call(does = "Ends a webhook.", by = "ADMIN", answers = Void.class, status = 204)
    public Response end(@PathParam("id") String id) {
        if (!endpoints.end(parsed(id))) {
            throw unknown(id);
        }
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/resume")
    @Idempotent
    @Call(does = "Tells an endpoint again at once, also one that was given up.", by = "ADMIN",
            answers = GatewayEndpointAnswer.class)
    public Response resume(@PathParam("id") String id) {
        return Response.ok(endpoints.resume(parsed(id)).map(GatewayEndpointAnswer::of)
                .orElseThrow(() -> unknown(id))).build();
    }

    @POST
    @Path("{id}/secrets")
    @Idempotent
    @Call(does = "Makes another secret, shown once. Messages are signed with each secret in use, so"
            + " that a receiver changes over in its own time.", by = "ADMIN",
            answers = IssuedEndpointAnswer.class, status = 201)
    public Response addSecret(@PathParam("id") String id) {
        return issued(endpoints.addSecret(parsed(id)).orElseThrow(() -> unknown(id)));
    }

    @DELETE
    @Path("{id}/secrets/{secret}")
    @Call(does = "Ends a secret; never the last one.", by = "ADMIN", answers = Void.class,
            status = 204)
    public Response endSecret(@PathParam("id") String id, @PathParam("secret") String secret) {
        ListenerId endpoint = parsed(id);
        if (!endpoints.endSecret(endpoint, new SecretId(parsed(secret).value()))
                .orElseThrow(() -> unknown(id + "/secrets/" + secret))) {
            throw ProblemException.conflict("This is the last secret of the endpoint. Add another"
                    + " one first, at POST /api/v1/gateway-endpoints/" + id + "/secrets.");
        }
        return Response.noContent().build();
    }

    private static Response issued(EndpointResult result) {
        if (result instanceof Issued issued) {
            return Response.status(201).entity(IssuedEndpointAnswer.of(issued)).build();
        }
        throw ProblemException.refused(((EndpointResult.Refused) result).sentence());
    }

    private static ListenerId parsed(String id) {
        if (!ID.matcher(id).matches()) {
            throw unknown(id);
        }
        return new ListenerId(UUID.fromString(id));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("There is no gateway endpoint " + id
                + " here. GET /api/v1/gateway-endpoints lists those there are.");
    }
}
