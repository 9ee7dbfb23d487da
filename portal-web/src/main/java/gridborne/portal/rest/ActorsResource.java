package gridborne.portal.rest;

import gridborne.portal.boundary.AddActor;
import gridborne.portal.boundary.AddActorResult;
import gridborne.portal.boundary.ChangeActor;
import gridborne.portal.boundary.ChangeActorResult;
import gridborne.portal.boundary.ReadActors;
import gridborne.portal.rest.idempotency.Idempotent;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.actors.ActorFilter;
import gridborne.tenants.actors.ActorId;
import gridborne.tenants.database.Containing;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Who can be party to an agreement (S8.1). */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/actors")
public class ActorsResource {

    private static final int MOST = 1_000;

    @Inject
    private AddActor actors;

    @Inject
    private ReadActors read;

    @Inject
    private ChangeActor change;

    @GET
    @Call(does = "Actors by name, at most 1000; 'q' is a part of a name, an address or the login of"
            + " who signs.", by = "ADMIN or AUDITOR", answers = ActorAnswer.class, asList = true)
    public List<ActorAnswer> some(@QueryParam("q") @DefaultValue("") String text) {
        return read.page(new ActorFilter(new Containing(text), Optional.empty()), 0, MOST)
                .stream().map(ReadActors.Line::actor).map(ActorAnswer::of).toList();
    }

    @GET
    @Path("{id}")
    @Call(does = "One actor.", by = "ADMIN or AUDITOR", answers = ActorAnswer.class)
    public ActorAnswer one(@PathParam("id") String id) {
        return ActorAnswer.of(found(id).actor());
    }

    @PATCH
    @Path("{id}")
    @Idempotent
    @AskedFirst(Role.ADMIN)
    @Call(does = "Changes name, kind or who signs; what is left out stays, and so does the address:"
            + " it is in what was signed.", by = "ADMIN", answers = ActorAnswer.class)
    public Response change(@PathParam("id") String id, ActorChangeBody body) {
        ReadActors.Line before = found(id);
        ChangeActorResult result = change.change(before.actor().id(),
                body.kindOf(before.actor()), body.name().orElse(before.actor().name()),
                body.loginOr(before.person()));
        if (result instanceof ChangeActorResult.Changed changed) {
            return Response.ok(ActorAnswer.of(changed.actor())).build();
        }
        throw refused(result);
    }

    private static ProblemException refused(ChangeActorResult result) {
        if (result instanceof ChangeActorResult.NoSuchPerson nobody) {
            return ProblemException.notFound("Nobody here signs in as '" + nobody.login() + "'.");
        }
        if (result instanceof ChangeActorResult.OtherKind other) {
            return ProblemException.refused("A " + other.before() + " does not become a "
                    + other.wanted() + ": the contract recognises partners as what they are. Add"
                    + " another actor.");
        }
        return result instanceof ChangeActorResult.PersonTaken
                ? ProblemException.conflict("That person is another actor already.") : absent();
    }

    private ReadActors.Line found(String id) {
        return readable(id).flatMap(read::one).orElseThrow(ActorsResource::absent);
    }

    private static Optional<ActorId> readable(String id) {
        try {
            return Optional.of(ActorId.parse(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static ProblemException absent() {
        return ProblemException.notFound("There is no such actor here.");
    }

    @POST
    @Idempotent
    @AskedFirst(Role.ADMIN)
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
