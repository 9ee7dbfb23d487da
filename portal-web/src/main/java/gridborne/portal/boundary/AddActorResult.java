package gridborne.portal.boundary;

import gridborne.agreement.PartyAddress;
import gridborne.tenants.actors.Actor;

/** What came of adding an actor. */
public sealed interface AddActorResult {

    record Added(Actor actor) implements AddActorResult {
    }

    record NoSuchPerson(String login) implements AddActorResult {
    }

    /** One person is one actor: whatever they sign, they sign as that. */
    record PersonTaken(String login) implements AddActorResult {
    }

    record WalletTaken(PartyAddress wallet) implements AddActorResult {
    }
}
