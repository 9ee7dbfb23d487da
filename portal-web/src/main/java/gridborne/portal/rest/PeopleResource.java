package gridborne.portal.rest;

import gridborne.portal.boundary.AddPerson;
import gridborne.portal.boundary.ErasePerson;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.people.AddPersonResult.Added;
import gridborne.tenants.people.AddPersonResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The people of a utility. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/people")
public class PeopleResource {

    @Inject
    private AddPerson add;

    @Inject
    private ErasePerson erasure;

    @POST
    @Idempotent
    @Call(does = "Adds a person; one who holds coins gets an account.", by = "ADMIN",
            answers = PersonAnswer.class, status = 201)
    public Response add(NewPersonBody body) {
        AddPersonResult result = add.add(body.person());
        if (result instanceof Added added) {
            return Response.status(201).entity(PersonAnswer.of(added.person())).build();
        }
        throw ProblemException.conflict("The login '" + body.login()
                + "' is taken here. Choose another one.");
    }

    @DELETE
    @Path("{login}")
    @Call(does = "Forgets somebody who asked the office for it, as POST /api/v1/me/erasure does."
            + " With give_up_coins=true coins that are left go to the utility.", by = "ADMIN",
            answers = Void.class, status = 204)
    public Response erase(@PathParam("login") String login,
                          @QueryParam("give_up_coins") boolean giveUpCoins) {
        return Erasures.answer(erasure.onRequest(login, giveUpCoins));
    }
}
