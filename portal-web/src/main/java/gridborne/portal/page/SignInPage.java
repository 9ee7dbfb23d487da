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
import java.time.Duration;

/** The sign-in form. A wrong password keeps the login that was typed. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private SignInBoundary signIn;

    private String login = "";
    private String to = "";
    private Sentence problem;
    private Duration wait = Duration.ZERO;

    /** Whether it worked; if not, the page has the problem. */
    boolean submit(String typedLogin, String password) {
        login = typedLogin;
        SignInResult result = signIn.attempt(login, password);
        if (result instanceof TooManyAttempts waiting) {
            wait = waiting.retryAfter();
            problem = Sentence.of("signIn.tooMany", wait);
        } else if (!(result instanceof SignedIn)) {
            problem = Sentence.of("signIn.wrong");
        }
        return problem == null;
    }

    void leadTo(String path) {
        to = path;
    }

    LocalPath next() {
        return to.isEmpty() ? new LocalPath("/home") : LocalPath.of(to);
    }

    /** How long to wait before trying again; mostly not at all. */
    Duration pause() {
        return wait;
    }

    public Sentence getProblem() {
        return problem;
    }

    public String getLogin() {
        return login;
    }

    public String getTo() {
        return to;
    }

    public String getEncodedTo() {
        return URLEncoder.encode(to, UTF_8);
    }
}
