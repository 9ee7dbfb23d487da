package gridborne.portal.page;

import gridborne.portal.boundary.SignInByPasskey;
import gridborne.portal.boundary.SignInByPasskey.Result.TooMany;
import gridborne.portal.boundary.SignInByPasskey.Result.Unknown;
import gridborne.portal.boundary.SignInByPasskey.Result.Welcome;
import gridborne.portal.passkeys.Questions.Asked;
import gridborne.portal.security.SignInBoundary;
import gridborne.portal.view.Sentence;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Signing in with a passkey: our question, and the device's answer. Both are our script's. */
@WebServlet({"/sign-in/passkey", "/sign-in/passkey/question"})
public class PasskeyDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ANSWER = "/sign-in/passkey";

    @Inject
    private transient SignInByPasskey boundary;

    @Inject
    private transient SignInBoundary sessions;

    @Inject
    private transient PasskeyCookie cookie;

    @Inject
    private transient ScriptAnswer script;

    @Inject
    private transient SignInPage page;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getServletPath().equals(ANSWER)) {
            arrive(request, response);
        } else {
            Asked asked = boundary.ask();
            cookie.give(response, asked.cookie());
            script.json(response, asked.options());
        }
    }

    private void arrive(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SignInByPasskey.Result result = boundary.signIn(cookie.take(request, response),
                Typed.in(request, "answer"), request.getRemoteAddr());
        if (result instanceof Welcome welcome) {
            sessions.begin(welcome.person());
            page.leadTo(Typed.in(request, "to"));
            script.lead(response, page.next());
        } else if (result instanceof TooMany waiting) {
            script.refuse(response, Sentence.of("signIn.tooMany", waiting.retryAfter()),
                    waiting.retryAfter());
        } else {
            script.refuse(response, Sentence.of(result instanceof Unknown ? "passkey.unknown"
                    : "passkey.refused"), Duration.ZERO);
        }
    }
}
