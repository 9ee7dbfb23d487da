package gridborne.tenants.actors;

import gridborne.agreement.PartyAddress;
import gridborne.tenants.people.PersonId;
import java.util.Optional;

/** Somebody who can be party to an agreement (S8.1). */
public record Actor(ActorId id, ActorKind kind, String name, PartyAddress address,
                    boolean ownWallet, Optional<PersonId> person) {

    private static final int LONGEST_NAME = 120;

    public Actor {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("An actor's name has 1 to " + LONGEST_NAME
                    + " characters, not " + name.length() + ".");
        }
    }
}
