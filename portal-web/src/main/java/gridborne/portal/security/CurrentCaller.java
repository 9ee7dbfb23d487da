package gridborne.portal.security;

import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The caller of this request, for boundaries and pages. */
@Named("caller")
@RequestScoped
public class CurrentCaller {

    @Inject
    private HttpServletRequest request;

    public Caller caller() {
        return Caller.of(request);
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

    /** For pages; empty for a guest. */
    public String getName() {
        return person().map(Person::name).orElse("");
    }
}
