package gridborne.portal.rest;

import gridborne.portal.boundary.CompareBook;
import gridborne.portal.boundary.ProvisionTenant;
import gridborne.portal.boundary.ProvisionTenantResult.KeyRefused;
import gridborne.portal.boundary.ProvisionTenantResult.LiveKeyInDemo;
import gridborne.portal.boundary.ProvisionTenantResult.NoDemosHere;
import gridborne.portal.boundary.ProvisionTenantResult.Provisioned;
import gridborne.portal.boundary.ProvisionTenantResult.StripeSilent;
import gridborne.portal.boundary.ProvisionTenantResult;
import gridborne.portal.boundary.ReadAlarms;
import gridborne.portal.boundary.ReadTenants;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.rest.problem.ProblemKind;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.Tenant;
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
import java.util.List;

/** The utilities of this portal. */
@AtPlatform
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/tenants")
public class TenantsResource {

    @Inject
    private ProvisionTenant provision;

    @Inject
    private ReadTenants tenants;

    @Inject
    private ReadAlarms alarms;

    @Inject
    private CompareBook books;

    @Inject
    private TenantHosts hosts;

    @POST
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Sets up a utility: its Stripe key, its contract, its first admin. Sent again, it"
            + " goes on where it stopped.", by = "OPERATOR", answers = TenantAnswer.class,
            status = 202)
    public Response provision(TenantBody body) {
        ProvisionTenantResult result = provision.provision(body.wish(), body.stripeSecretKey(),
                body.admin().as(Role.ADMIN));
        if (result instanceof Provisioned provisioned) {
            return Response.status(202).entity(answer(provisioned.tenant())).build();
        }
        throw problem(result, body.slug());
    }

    private static ProblemException problem(ProvisionTenantResult result, String slug) {
        if (result instanceof KeyRefused refused) {
            return ProblemException.refused(refused.reason());
        }
        if (result instanceof StripeSilent silent) {
            return new ProblemException(ProblemKind.UNAVAILABLE, silent.reason()
                    + " Send the same request again; it goes on where it stopped.");
        }
        if (result instanceof LiveKeyInDemo) {
            return ProblemException.refused("A demo makes up readings, so it never holds a live"
                    + " Stripe key. Send a test key, or set up a real utility on a portal without"
                    + " gridborne.demo.");
        }
        if (result instanceof NoDemosHere) {
            return ProblemException.refused("This portal plays no demos. Start it with"
                    + " gridborne.demo=true, or leave \"demo\" out.");
        }
        return ProblemException.conflict("There is a utility '" + slug + "' already, with other"
                + " settings. Choose another slug.");
    }

    @GET
    @Call(does = "All utilities.", by = "OPERATOR", answers = TenantAnswer.class, asList = true)
    public List<TenantAnswer> all() {
        return tenants.all().stream().map(this::answer).toList();
    }

    @GET
    @Path("{slug}")
    @Call(does = "One utility and how far it is.", by = "OPERATOR", answers = TenantAnswer.class)
    public TenantAnswer bySlug(@PathParam("slug") String slug) {
        return tenants.bySlug(slug).map(this::answer)
                .orElseThrow(() -> unknown(slug));
    }

    @GET
    @Path("{slug}/alarms")
    @Call(does = "What somebody has to look at in one utility, the latest first.",
            by = "OPERATOR", answers = AlarmAnswer.class, asList = true)
    public List<AlarmAnswer> alarms(@PathParam("slug") String slug) {
        return alarms.forOperator(slug).orElseThrow(() -> unknown(slug)).stream()
                .map(AlarmAnswer::of).toList();
    }

    @POST
    @Path("{slug}/projection-rebuild")
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Makes a utility's book again from the chain's first block, beside the live one,"
            + " and says where they differ. Changes nothing.", by = "OPERATOR",
            answers = VerdictAnswer.class)
    public Response rebuild(@PathParam("slug") String slug) {
        return Response.ok(VerdictAnswer.of(books.ofTenant(slug)
                .orElseThrow(() -> unknown(slug)))).build();
    }

    private static ProblemException unknown(String slug) {
        return ProblemException.notFound("There is no utility '" + slug + "'.");
    }

    private TenantAnswer answer(Tenant tenant) {
        return TenantAnswer.of(tenant, hosts.urlOf(tenant));
    }
}
