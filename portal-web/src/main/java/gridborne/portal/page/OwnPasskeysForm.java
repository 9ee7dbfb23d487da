package gridborne.portal.page;

import gridborne.portal.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Renaming and removing one's passkeys, which needs no script. */
@WebServlet("/home/passkeys")
public class OwnPasskeysForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final LocalPath PAGE = new LocalPath("/home/sign-in");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient OwnPasskeysPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        SeeOther.to(response, PAGE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(PAGE));
            return;
        }
        String form = Typed.in(request, "form");
        String id = Typed.in(request, "passkey");
        if (form.equals("remove") ? page.remove(id)
                : page.rename(id, Typed.word(request, "name"))) {
            SeeOther.to(response, new LocalPath(PAGE + "?passkey="
                    + (form.equals("remove") ? "removed" : "renamed") + "#passkeys"));
        } else {
            Refused.with(response, Duration.ZERO);
            View.OWN_SIGN_IN.show(request, response);
        }
    }
}
