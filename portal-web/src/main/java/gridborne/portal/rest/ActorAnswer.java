package gridborne.portal.rest;

import gridborne.tenants.actors.Actor;
import gridborne.tenants.actors.ActorKind;

/** An actor, with its address on the chain. */
public record ActorAnswer(String id, ActorKind kind, String name, String address,
                          Boolean ownWallet) {

    static ActorAnswer of(Actor actor) {
        return new ActorAnswer(actor.id().toString(), actor.kind(), actor.name(),
                actor.address().hex(), actor.ownWallet());
    }
}
