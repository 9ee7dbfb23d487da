package gridborne.portal.rest;

import gridborne.portal.boundary.AddActor;
import gridborne.portal.boundary.AddActorResult;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Who can be party to an agreement (S8.1). */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/actors")
public class ActorsResource {

    @Inject
    private AddActor actors;

    @GET
    @Call(does = "All actors, by name.", by = "ADMIN or AUDITOR", answers = ActorAnswer.class,
            asList = true)
    public List<ActorAnswer> all() {
        return actors.all().stream().map(ActorAnswer::of).toList();
    }

    @POST
    @Idempotent
    @Call(does = "Adds an actor, with its own wallet or a key that is kept here.", by = "ADMIN",
            answers = ActorAnswer.class, status = 201)
    public Response add(ActorBody body) {
        AddActorResult result = actors.add(body.kind(), body.name(), body.login(),
                body.address());
        if (result instanceof AddActorResult.Added added) {
            return Response.status(201).entity(ActorAnswer.of(added.actor())).build();
        }
        if (result instanceof AddActorResult.NoSuchPerson nobody) {
            throw ProblemException.notFound("Nobody here signs in as '" + nobody.login() + "'.");
        }
        throw ProblemException.conflict(result instanceof AddActorResult.PersonTaken taken
                ? "'" + taken.login() + "' is an actor already."
                : "That wallet is another actor's already.");
    }
}
