package gridborne.portal.boundary;

import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.IssuedToken;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import gridborne.tenants.people.SignIn;
import gridborne.tenants.people.SignInResult;
import gridborne.tenants.people.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;

/** Makes tokens: for a person by login and password, for a gateway by an admin. */
@ApplicationScoped
public class IssueToken {

    @Inject
    private Permission permission;

    @Inject
    private SignIn signIn;

    @Inject
    private Tokens tokens;

    @Inject
    private AuditLog audit;

    @Inject
    private HttpServletRequest request;

    @Transactional
    public IssueTokenResult toPerson(String login, String password, TokenName name) {
        SignInResult result = signIn.attempt(login, password, request.getRemoteAddr());
        if (result instanceof SignInResult.SignedIn signedIn) {
            return toPerson(signedIn.person(), name);
        }
        return result instanceof SignInResult.TooManyAttempts tooMany
                ? new IssueTokenResult.TooManyAttempts(tooMany.retryAfter())
                : new IssueTokenResult.WrongCredentials();
    }

    @Transactional
    public IssuedToken toGateway(TokenName name) {
        Person admin = permission.anyOf(Role.ADMIN);
        return recorded(tokens.issueGateway(name.value(), admin.id()), "gateway " + name.value());
    }

    private IssueTokenResult toPerson(Person person, TokenName name) {
        return new IssueTokenResult.Issued(recorded(
                tokens.issuePersonal(person.id(), name.value()), "person " + person.id()));
    }

    private IssuedToken recorded(IssuedToken token, String holder) {
        audit.record("issue token", "token " + token.id(), holder);
        return token;
    }
}
