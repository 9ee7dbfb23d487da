package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.portal.security.Caller;
import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import gridborne.tenants.people.TokenHolder;
import gridborne.tenants.people.TokenId;
import gridborne.tenants.readings.ReadingSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do what (S10.4). Every boundary that is not for everybody asks here first. */
@ApplicationScoped
class Permission {

    @Inject
    private CurrentCaller current;

    /** The person asking, whatever their role. */
    Person person() {
        return current.person().orElseThrow(this::nobody);
    }

    /** The person asking, if they have one of these roles. */
    Person anyOf(Role... roles) {
        Person person = person();
        if (Stream.of(roles).noneMatch(person::is)) {
            throw new NotAllowed("This needs the role " + names(Set.copyOf(Arrays.asList(roles)))
                    + "; " + person.login() + " has " + names(person.roles()) + ".");
        }
        return person;
    }

    /** The person asking, if the account is theirs or they have one of these roles. */
    Person ownerOr(AccountNumber owner, Role... roles) {
        Person person = person();
        return person.account().filter(owner::equals).isPresent() ? person : anyOf(roles);
    }

    TokenId gateway() {
        if (current.caller() instanceof Caller.ByToken token && token.gateway().isPresent()) {
            return token.gateway().get();
        }
        if (current.caller() instanceof Caller.Guest) {
            throw new NotSignedIn();
        }
        throw new NotAllowed("Readings come with a gateway's token. An admin makes one at POST"
                + " /api/v1/tokens with \"scope\": \"GATEWAY\".");
    }

    /** Whoever may deliver readings of this meter: a gateway, or the meter itself. */
    ReadingSource deliverer(Optional<MeterNumber> meter) {
        if (current.caller() instanceof Caller.ByToken token && token.meter().isPresent()) {
            TokenHolder.OfMeter key = token.meter().get();
            if (meter.filter(key.meter()::equals).isEmpty()) {
                throw new NotAllowed("This is the key of another meter. A meter's key delivers"
                        + " the readings of its own meter only.");
            }
            return ReadingSource.meter(key.token());
        }
        return ReadingSource.gateway(gateway());
    }

    void installer() {
        if (current.caller() instanceof Caller.Guest) {
            throw new NotSignedIn();
        }
        if (!(current.caller() instanceof Caller.Installer)) {
            throw new NotAllowed("The first operator is named with the bootstrap token of the"
                    + " configuration (gridborne.bootstrap-token).");
        }
    }

    private RuntimeException nobody() {
        return current.caller() instanceof Caller.Guest ? new NotSignedIn()
                : new NotAllowed("This token delivers readings and nothing else.");
    }

    private static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" or "));
    }
}
