package gridborne.portal.rest;

import gridborne.portal.boundary.InvitePerson;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.people.AddPersonResult;
import gridborne.tenants.people.AddPersonResult.Added;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Inviting people: they get a letter and choose their own password. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/invitations")
public class InvitationsResource {

    @Inject
    private InvitePerson invite;

    @POST
    @Idempotent
    @Call(does = "Adds a person who chooses a password by a link sent to them.", by = "ADMIN",
            answers = PersonAnswer.class, status = 201)
    public Response invite(InvitationBody body) {
        AddPersonResult result = invite.invite(body.person());
        if (result instanceof Added added) {
            return Response.status(201).entity(PersonAnswer.of(added.person())).build();
        }
        throw ProblemException.conflict("There is an account with the address " + body.mail()
                + ". Whoever lost its password has a link sent at /forgot.");
    }
}
