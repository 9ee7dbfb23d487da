package gridborne.portal.rest;

import gridborne.portal.boundary.GiveRoles;
import gridborne.portal.boundary.LockPerson;
import gridborne.portal.boundary.MergePeople;
import gridborne.portal.boundary.PersonNamed;
import gridborne.portal.boundary.PersonWorkResult;
import gridborne.portal.boundary.ResetPassword;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.view.PersonWorkWords;
import gridborne.portal.view.Words;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Function;

/** Work at somebody's access, as on their page at the desk. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/people")
public class AccessResource {

    @Inject
    private PersonNamed named;

    @Inject
    private LockPerson lock;

    @Inject
    private GiveRoles roles;

    @Inject
    private ResetPassword reset;

    @Inject
    private MergePeople merge;

    @Inject
    private Words words;

    @PUT
    @Path("{login}/lock")
    @Call(does = "Keeps somebody out: their sessions and tokens end.", by = "ADMIN",
            answers = PersonAnswer.class)
    public Response lock(@PathParam("login") String login) {
        return answer(login, lock::lock);
    }

    @DELETE
    @Path("{login}/lock")
    @Call(does = "Lets somebody in again.", by = "ADMIN", answers = PersonAnswer.class)
    public Response unlock(@PathParam("login") String login) {
        return answer(login, lock::unlock);
    }

    @PUT
    @Path("{login}/roles")
    @Call(does = "Gives somebody these roles and no others.", by = "ADMIN",
            answers = PersonAnswer.class)
    public Response give(@PathParam("login") String login, RolesBody body) {
        return answer(login, id -> roles.give(id, Set.copyOf(body.roles())));
    }

    @POST
    @Path("{login}/password-letter")
    @Idempotent
    @Call(does = "Sends somebody a link with which they choose a new password.", by = "ADMIN",
            answers = PersonAnswer.class)
    public Response sendLetter(@PathParam("login") String login) {
        return answer(login, reset::send);
    }

    @POST
    @Path("{login}/merger")
    @Idempotent
    @Call(does = "Of somebody who is here twice: coins and meters go to the login that is kept.",
            by = "ADMIN", answers = PersonAnswer.class)
    public Response merge(@PathParam("login") String login, MergerBody body) {
        return answer(login, id -> merge.merge(id, body.into()));
    }

    private Response answer(String login, Function<PersonId, PersonWorkResult> work) {
        PersonWorkResult result = named.forAdmin(login).map(work)
                .orElse(new PersonWorkResult.NoSuchPerson());
        if (result instanceof PersonWorkResult.Done done) {
            return Response.ok(PersonAnswer.of(done.person())).build();
        }
        String why = words.tell(PersonWorkWords.of(result));
        throw result instanceof PersonWorkResult.NoSuchPerson ? ProblemException.notFound(why)
                : ProblemException.conflict(why);
    }
}
