package gridborne.portal.rest;

import gridborne.agreement.PartyAddress;
import gridborne.tenants.actors.ActorKind;
import java.util.Optional;

/**
 * An actor to be.
 *
 * @param login  of the person who signs for it, if one does
 * @param wallet its own address; without one the portal makes a key and keeps it
 */
public record ActorBody(ActorKind kind, String name, Optional<String> login,
                        Optional<String> wallet) {

    static final String NAMES = "An actor's name has 1 to 120 characters.";

    public ActorBody {
        if (isNoName(name)) {
            throw new IllegalArgumentException(NAMES);
        }
        wallet.map(PartyAddress::parse);
    }

    static boolean isNoName(String name) {
        return name.isBlank() || name.length() > 120;
    }

    Optional<PartyAddress> address() {
        return wallet.map(PartyAddress::parse);
    }
}
