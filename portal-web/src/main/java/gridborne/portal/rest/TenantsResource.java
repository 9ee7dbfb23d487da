package gridborne.portal.rest;

import gridborne.portal.boundary.CompareBook;
import gridborne.portal.boundary.DeleteUtility;
import gridborne.portal.boundary.ExportUtility;
import gridborne.portal.boundary.FoundUtility;
import gridborne.portal.boundary.ProvisionTenant;
import gridborne.portal.boundary.ProvisionTenantResult.Provisioned;
import gridborne.portal.boundary.ProvisionTenantResult;
import gridborne.portal.boundary.ReadAlarms;
import gridborne.portal.boundary.ReadTenants;
import gridborne.portal.boundary.SuspendUtility;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.handover.Export;
import gridborne.tenants.handover.ExportFile;
import gridborne.tenants.handover.ExportId;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantHosts;
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
import jakarta.ws.rs.core.StreamingOutput;
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
    private FoundUtility founding;

    @Inject
    private SuspendUtility suspend;

    @Inject
    private ExportUtility exports;

    @Inject
    private ExportFile file;

    @Inject
    private DeleteUtility delete;

    @Inject
    private TenantHosts hosts;

    @POST
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Sets up a utility: its Stripe key, its contract, its first admin. Sent again, it"
            + " goes on where it stopped.", by = "OPERATOR", answers = TenantAnswer.class,
            status = 202)
    public Response provision(TenantBody body) {
        if (body.invite().isPresent()) {
            return Response.status(202).entity(answer(TenantProblems.founded(
                    founding.found(body.founding())))).build();
        }
        ProvisionTenantResult result = provision.provision(body.wish(), body.stripeSecretKey(),
                body.admin().orElseThrow().as(Role.ADMIN));
        if (result instanceof Provisioned provisioned) {
            return Response.status(202).entity(answer(provisioned.tenant())).build();
        }
        throw TenantProblems.of(result, body.slug());
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
    @Call(does = "That somebody has to look at something in one utility, the latest first; what it"
            + " is about is for the utility's staff.", by = "OPERATOR",
            answers = UtilityAlarmAnswer.class, asList = true)
    public List<UtilityAlarmAnswer> alarms(@PathParam("slug") String slug) {
        return alarms.forOperator(slug).orElseThrow(() -> unknown(slug)).stream()
                .map(UtilityAlarmAnswer::of).toList();
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

    @GET
    @Path("{slug}/health")
    @Call(does = "How one utility is, in counts.", by = "OPERATOR", answers = HealthAnswer.class)
    public HealthAnswer health(@PathParam("slug") String slug) {
        return tenants.watched(slug).map(HealthAnswer::of).orElseThrow(() -> unknown(slug));
    }

    @GET
    @Path("{slug}/steps")
    @Call(does = "How far a utility is being set up, step by step; none for one that was set up"
            + " with an admin's password.", by = "OPERATOR", answers = StepAnswer.class,
            asList = true)
    public List<StepAnswer> steps(@PathParam("slug") String slug) {
        return tenants.bySlug(slug).map(this::stepsOf).orElseThrow(() -> unknown(slug));
    }

    @POST
    @Path("{slug}/steps")
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Goes on with the open steps now, instead of in a few seconds.", by = "OPERATOR",
            answers = StepAnswer.class, asList = true)
    public Response goOn(@PathParam("slug") String slug) {
        return Response.ok(founding.goOn(slug).map(this::stepsOf)
                .orElseThrow(() -> unknown(slug))).build();
    }

    @POST
    @Path("{slug}/suspension")
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Closes a utility for a while: all of it can be looked at, nothing be changed.",
            by = "OPERATOR", answers = TenantAnswer.class)
    public Response suspend(@PathParam("slug") String slug, SuspensionBody body) {
        return Response.ok(answer(TenantProblems.suspended(suspend.suspend(slug, body.reason()),
                slug))).build();
    }

    @DELETE
    @Path("{slug}/suspension")
    @Call(does = "Opens a utility again.", by = "OPERATOR", answers = TenantAnswer.class)
    public TenantAnswer resume(@PathParam("slug") String slug) {
        return answer(TenantProblems.suspended(suspend.resume(slug), slug));
    }

    @POST
    @Path("{slug}/exports")
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Has a file made of everything of a utility, encrypted; its words are for the"
            + " utility's admins.", by = "OPERATOR", answers = ExportAnswer.class, status = 202)
    public Response export(@PathParam("slug") String slug) {
        return Response.status(202).entity(exports.ask(slug).map(ExportAnswer::of)
                .orElseThrow(() -> unknown(slug))).build();
    }

    @GET
    @Path("{slug}/exports")
    @Call(does = "The files made of a utility, the latest first.", by = "OPERATOR",
            answers = ExportAnswer.class, asList = true)
    public List<ExportAnswer> exports(@PathParam("slug") String slug) {
        return exports.of(slug)
                .orElseThrow(() -> unknown(slug)).stream().map(ExportAnswer::of).toList();
    }

    @GET
    @Path("{slug}/exports/{id}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Call(does = "The encrypted file, as openssl enc -d -aes-256-cbc -pbkdf2 opens it.",
            by = "OPERATOR", answers = Void.class, as = MediaType.APPLICATION_OCTET_STREAM)
    public StreamingOutput file(@PathParam("slug") String slug, @PathParam("id") String id) {
        Export ready = ExportId.parse(id).flatMap(known -> exports.ready(slug, known))
                .orElseThrow(() -> TenantProblems.noExport(slug, id));
        return out -> file.sealed(ready.id(), out);
    }

    @POST
    @Path("{slug}/deletion")
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Asks for the end of a utility that is suspended and exported since its last"
            + " change.", by = "OPERATOR", answers = DeletionAnswer.class, status = 202)
    public Response askToDelete(@PathParam("slug") String slug, DeletionBody body) {
        return Response.status(202).entity(TenantProblems.deletion(
                delete.ask(slug, body.slug()), slug)).build();
    }

    @DELETE
    @Path("{slug}/deletion")
    @Call(does = "Takes that back.", by = "OPERATOR", answers = DeletionAnswer.class)
    public DeletionAnswer keep(@PathParam("slug") String slug) {
        return TenantProblems.deletion(delete.withdraw(slug), slug);
    }

    @POST
    @Path("{slug}/deletion/confirmation")
    @Idempotent(inSeveralTransactions = true)
    @Call(does = "Removes all rows of a utility: by a second operator, or by the same one after"
            + " the time to think it over.", by = "OPERATOR", answers = DeletionAnswer.class)
    public Response confirmDeletion(@PathParam("slug") String slug, DeletionBody body) {
        return Response.ok(TenantProblems.deletion(delete.confirm(slug, body.slug()), slug))
                .build();
    }

    private List<StepAnswer> stepsOf(Tenant tenant) {
        return founding.steps(tenant.id()).stream().map(StepAnswer::of).toList();
    }

    private static ProblemException unknown(String slug) {
        return TenantProblems.unknown(slug);
    }

    private TenantAnswer answer(Tenant tenant) {
        return TenantAnswer.of(tenant, hosts.urlOf(tenant));
    }
}
