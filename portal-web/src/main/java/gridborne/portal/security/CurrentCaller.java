package gridborne.portal.security;

import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who asks, for boundaries and pages: the caller of this request, or whoever asks without one, such
 * as a meter by MQTT.
 */
@Named("caller")
@ApplicationScoped
public class CurrentCaller {

    /** A thread's time with a caller; closing it ends it. */
    public interface Stay extends AutoCloseable {
        @Override
        void close();
    }

    private static final ThreadLocal<Caller> WITHOUT_REQUEST = new ThreadLocal<>();

    @Inject
    private HttpServletRequest request;

    public Caller caller() {
        return Optional.ofNullable(WITHOUT_REQUEST.get()).orElseGet(() -> Caller.of(request));
    }

    /** On a thread that serves no request. */
    public Stay enter(Caller caller) {
        WITHOUT_REQUEST.set(caller);
        return WITHOUT_REQUEST::remove;
    }

    public Optional<Person> person() {
        return caller().person();
    }

    public boolean is(Role role) {
        return caller().groups().contains(role.name());
    }

    public boolean isSignedIn() {
        return person().isPresent();
    }

    /** For pages: who earns has earnings to look at. */
    public boolean isProducer() {
        return is(Role.PRODUCER);
    }

    /** For pages: who decides has something to decide. */
    public boolean isAdmin() {
        return is(Role.ADMIN);
    }

    /** For pages: who reads all of it and changes nothing. */
    public boolean isAuditor() {
        return is(Role.AUDITOR);
    }

    /** For pages: who runs the utility, or looks over their shoulder, has a desk. */
    public boolean isStaff() {
        return is(Role.ADMIN) || is(Role.AUDITOR);
    }

    /** For pages: who runs the platform. */
    public boolean isOperator() {
        return is(Role.OPERATOR);
    }

    /** For pages; empty for a guest. */
    public String getName() {
        return person().map(Person::name).orElse("");
    }

    /** For pages: what one signs in with; empty for a guest. */
    public String getLogin() {
        return person().map(Person::login).orElse("");
    }
}
