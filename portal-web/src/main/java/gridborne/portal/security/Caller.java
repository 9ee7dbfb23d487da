package gridborne.portal.security;

import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import gridborne.tenants.people.TokenHolder;
import gridborne.tenants.people.TokenId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who asks, as the request proved it. */
public sealed interface Caller {

    /** The name of the group of machines that deliver readings. */
    String GATEWAY = "GATEWAY";
    /** The name of the group of meters that deliver their own readings. */
    String METER = "METER";
    /** The name of the group that may name the first operator. */
    String BOOTSTRAP = "BOOTSTRAP";

    /** How the audit log names this caller. */
    String actor();

    /** What this caller may be asked for by {@code isCallerInRole}. */
    Set<String> groups();

    default Optional<Person> person() {
        return Optional.empty();
    }

    /** Whether the proof was sent along on purpose, which a browser never does by itself. */
    default boolean byToken() {
        return true;
    }

    /** Nobody in particular. */
    record Guest() implements Caller {
        @Override
        public String actor() {
            return "guest";
        }

        @Override
        public Set<String> groups() {
            return Set.of();
        }

        @Override
        public boolean byToken() {
            return false;
        }
    }

    /** A person with a session. */
    record SignedIn(Person who) implements Caller {
        @Override
        public String actor() {
            return "person " + who.id();
        }

        @Override
        public Set<String> groups() {
            return groupsOf(who);
        }

        @Override
        public Optional<Person> person() {
            return Optional.of(who);
        }

        @Override
        public boolean byToken() {
            return false;
        }
    }

    /** A person's own token, or a machine's. */
    record ByToken(TokenHolder holder) implements Caller {
        @Override
        public String actor() {
            return person().map(who -> "person " + who.id() + " ").orElse("")
                    + "token " + holder.token();
        }

        @Override
        public Set<String> groups() {
            return person().map(Caller::groupsOf)
                    .orElse(Set.of(meter().isPresent() ? METER : GATEWAY));
        }

        @Override
        public Optional<Person> person() {
            return holder instanceof TokenHolder.Personal personal
                    ? Optional.of(personal.person()) : Optional.empty();
        }

        public Optional<TokenId> gateway() {
            return holder instanceof TokenHolder.Gateway gateway
                    ? Optional.of(gateway.token()) : Optional.empty();
        }

        public Optional<TokenHolder.OfMeter> meter() {
            return holder instanceof TokenHolder.OfMeter meter
                    ? Optional.of(meter) : Optional.empty();
        }
    }

    /** Whoever set this portal up, by the token of its configuration. */
    record Installer() implements Caller {
        @Override
        public String actor() {
            return "bootstrap token";
        }

        @Override
        public Set<String> groups() {
            return Set.of(BOOTSTRAP);
        }
    }

    static Caller of(HttpServletRequest request) {
        return request.getAttribute(Caller.class.getName()) instanceof Caller caller
                ? caller : new Guest();
    }

    private static Set<String> groupsOf(Person person) {
        return person.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    }
}
