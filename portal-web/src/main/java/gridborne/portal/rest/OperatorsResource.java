package gridborne.portal.rest;

import gridborne.portal.boundary.AddOperator;
import gridborne.portal.boundary.AppointOperator;
import gridborne.portal.boundary.AppointOperatorResult.Appointed;
import gridborne.portal.boundary.AppointOperatorResult;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.links.LinkSecret;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The first operator, once. */
@AtPlatform
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/operators")
public class OperatorsResource {

    @Inject
    private AppointOperator appoint;

    @Inject
    private AddOperator add;

    @Inject
    private TenantHosts hosts;

    @POST
    @Path("invitations")
    @Idempotent
    @Call(does = "Lets another operator in; whoever gets the link chooses a password.",
            by = "OPERATOR", answers = OperatorsLinkAnswer.class, status = 201)
    public Response invite(OperatorsInvitation body) {
        LinkSecret link = add.add(body.name(), body.login()).orElseThrow(() ->
                ProblemException.conflict("There is somebody with the login '" + body.login()
                        + "' already."));
        return Response.status(201).entity(new OperatorsLinkAnswer(body.login(),
                hosts.platformUrl() + "/link/" + link.value())).build();
    }

    @POST
    @Idempotent
    @Call(does = "Names the first operator; works once.", by = "the bootstrap token",
            answers = PersonAnswer.class, status = 201)
    public Response appoint(PersonBody body) {
        AppointOperatorResult result = appoint.appoint(body.as(Role.OPERATOR));
        if (result instanceof Appointed appointed) {
            return Response.status(201).entity(PersonAnswer.of(appointed.operator())).build();
        }
        throw ProblemException.conflict("There is an operator already. The bootstrap token names"
                + " the first one only.");
    }
}
