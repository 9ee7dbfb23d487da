package gridborne.portal.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.portal.security.SignInBoundary;
import gridborne.portal.view.Sentence;
import gridborne.tenants.people.SignInResult;
import gridborne.tenants.people.SignInResult.SignedIn;
import gridborne.tenants.people.SignInResult.TooManyAttempts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;

/** The sign-in form. A wrong password keeps the login that was typed. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private SignInBoundary signIn;

    private String login;
    private String password;
    private String to;
    private Sentence problem;

    public String submit() {
        SignInResult result = signIn.attempt(login, password);
        if (result instanceof SignedIn) {
            return Redirect.to(to == null ? new LocalPath("/home") : LocalPath.of(to));
        }
        problem = result instanceof TooManyAttempts waiting
                ? Sentence.of("signIn.tooMany", waiting.retryAfter()) : Sentence.of("signIn.wrong");
        return null;
    }

    /** Where a guest signs in before going to {@code next}. */
    static LocalPath before(LocalPath next) {
        return new LocalPath("/sign-in?to=" + URLEncoder.encode(next.value(), UTF_8));
    }

    public Sentence getProblem() {
        return problem;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
