package gridborne.portal.rest;

import gridborne.portal.boundary.AddPerson;
import gridborne.portal.boundary.ErasePerson;
import gridborne.portal.boundary.ListPeople;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.database.Containing;
import gridborne.tenants.people.AddPersonResult.Added;
import gridborne.tenants.people.AddPersonResult;
import gridborne.tenants.people.PeopleFilter;
import gridborne.tenants.people.PeopleOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The people of a utility. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/people")
public class PeopleResource {

    private static final int MOST = 100;

    @Inject
    private ListPeople people;

    @Inject
    private AddPerson add;

    @Inject
    private ErasePerson erasure;

    @GET
    @Call(does = "The people by login, 100 at once: those with ?text= in login or name, after"
            + " the ?first= ones.", by = "ADMIN or AUDITOR", answers = ListedPersonAnswer.class,
            asList = true)
    public List<ListedPersonAnswer> list(@QueryParam("text") @DefaultValue("") String text,
                                         @QueryParam("first") @DefaultValue("0") int first) {
        if (first < 0) {
            throw ProblemException.malformed("'first' is 0 or more.");
        }
        return people.page(new PeopleFilter(new Containing(text), Optional.empty(), false),
                PeopleOrder.LOGIN, false, first, MOST).stream().map(ListedPersonAnswer::of)
                .toList();
    }

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
