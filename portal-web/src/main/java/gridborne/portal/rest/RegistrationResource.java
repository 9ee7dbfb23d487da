package gridborne.portal.rest;

import gridborne.portal.boundary.InvitePerson;
import gridborne.portal.rest.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The switch that lets residents register by themselves. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/registration")
public class RegistrationResource {

    @Inject
    private InvitePerson people;

    @GET
    @Call(does = "Whether residents may register by themselves.", by = "ADMIN or AUDITOR",
            answers = RegistrationAnswer.class)
    public RegistrationAnswer now() {
        return new RegistrationAnswer(people.isRegistrationOpen());
    }

    @POST
    @Idempotent
    @Call(does = "Lets residents register by themselves, or not.", by = "ADMIN",
            answers = RegistrationAnswer.class, status = 201)
    public Response set(RegistrationBody body) {
        people.openRegistration(body.open());
        return Response.status(201).entity(new RegistrationAnswer(body.open())).build();
    }
}
