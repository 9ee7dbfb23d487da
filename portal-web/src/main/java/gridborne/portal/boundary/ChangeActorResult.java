package gridborne.portal.boundary;

import gridborne.tenants.actors.Actor;
import gridborne.tenants.actors.ActorKind;

/** What came of changing an actor. */
public sealed interface ChangeActorResult {

    record Changed(Actor actor) implements ChangeActorResult {
    }

    /** Absent and foreign look the same (S10.3). */
    record Absent() implements ChangeActorResult {
    }

    record NoSuchPerson(String login) implements ChangeActorResult {
    }

    /** One person is one actor. */
    record PersonTaken() implements ChangeActorResult {
    }

    /** The contract recognised it as what it is, or would have to recognise it anew. */
    record OtherKind(ActorKind before, ActorKind wanted) implements ChangeActorResult {
    }
}
