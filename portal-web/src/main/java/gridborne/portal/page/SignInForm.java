package gridborne.portal.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;

/** Signing in: a plain form, so that it needs no session before there is somebody to have one. */
@WebServlet("/sign-in")
public class SignInForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInPage page;

    /** Where a guest signs in before going to {@code next}. */
    public static LocalPath before(LocalPath next) {
        return new LocalPath("/sign-in?to=" + URLEncoder.encode(next.value(), UTF_8));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.leadTo(Typed.in(request, "to"));
        View.SIGN_IN.show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.leadTo(Typed.in(request, "to"));
        if (page.submit(Typed.in(request, "login"), Typed.in(request, "password"))) {
            SeeOther.to(response, page.next());
        } else {
            Refused.with(response, page.pause());
            View.SIGN_IN.show(request, response);
        }
    }
}
