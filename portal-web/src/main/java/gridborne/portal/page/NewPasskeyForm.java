package gridborne.portal.page;

import gridborne.portal.boundary.AskForPasskey;
import gridborne.portal.boundary.AskForPasskey.Result.Question;
import gridborne.portal.boundary.AskForPasskey.Result.TooMany;
import gridborne.portal.boundary.AskForPasskey.Result.WrongPassword;
import gridborne.portal.boundary.OwnPasskeys;
import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.Sentence;
import gridborne.tenants.people.PasskeyName;
import gridborne.tenants.people.Passkeys;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** A new passkey: our question, and the device's answer. Both are our script's. */
@WebServlet({"/home/passkeys/new", "/home/passkeys/question"})
public class NewPasskeyForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ANSWER = "/home/passkeys/new";
    private static final LocalPath PAGE = new LocalPath("/home/sign-in");
    private static final LocalPath DONE = new LocalPath(PAGE + "?passkey=added");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient AskForPasskey first;

    @Inject
    private transient OwnPasskeys own;

    @Inject
    private transient PasskeyCookie cookie;

    @Inject
    private transient ScriptAnswer script;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(PAGE));
        } else if (request.getServletPath().equals(ANSWER)) {
            add(request, response);
        } else {
            ask(request, response);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = Typed.word(request, "name");
        if (!PasskeyName.fits(name)) {
            refuse(response, Sentence.of("passkey.badName", PasskeyName.MOST));
            return;
        }
        AskForPasskey.Result result = first.ask(new PasskeyName(name), Typed.in(request, "now"),
                request.getRemoteAddr());
        if (result instanceof Question question) {
            cookie.give(response, question.asked().cookie());
            script.json(response, question.asked().options());
        } else if (result instanceof TooMany waiting) {
            script.refuse(response, Sentence.of("signIn.tooMany", waiting.retryAfter()),
                    waiting.retryAfter());
        } else {
            refuse(response, result instanceof WrongPassword ? Sentence.of("ownSignIn.wrong")
                    : enough());
        }
    }

    private void add(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (own.add(cookie.take(request, response), Typed.in(request, "answer"))) {
            case DONE -> script.lead(response, DONE);
            case KNOWN -> refuse(response, Sentence.of("passkey.known"));
            case ENOUGH -> refuse(response, enough());
            case REFUSED -> refuse(response, Sentence.of("passkey.refused"));
        }
    }

    private void refuse(HttpServletResponse response, Sentence problem) throws IOException {
        script.refuse(response, problem, Duration.ZERO);
    }

    private static Sentence enough() {
        return Sentence.of("passkey.enough", Passkeys.MOST);
    }
}
