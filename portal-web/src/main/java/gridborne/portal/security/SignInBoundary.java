package gridborne.portal.security;

import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.SignIn;
import gridborne.tenants.people.SignInResult;
import gridborne.tenants.people.SignInResult.SignedIn;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Signing in and out of the portal's pages. Redirect afterwards: the next request is recognised.
 */
@ApplicationScoped
public class SignInBoundary {

    @Inject
    private SignIn signIn;

    @Inject
    private People people;

    @Inject
    private CurrentTenant currentTenant;

    @Inject
    private HttpServletRequest request;

    public SignInResult attempt(String login, String password) {
        SignInResult result = signIn.attempt(login, password, request.getRemoteAddr());
        if (result instanceof SignedIn signedIn) {
            begin(signedIn.person());
        }
        return result;
    }

    /** A session for somebody who has proved who they are. */
    public void begin(Person person) {
        new PortalSession(currentTenant.id(), person.id(), people.sessionEra(person.id()))
                .begin(request);
    }

    public void signOut() {
        PortalSession.end(request);
    }
}
