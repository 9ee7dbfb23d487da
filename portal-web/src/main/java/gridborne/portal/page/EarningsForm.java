package gridborne.portal.page;

import gridborne.portal.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** A producer's earnings, with the forms that cash out and that lead to Stripe. */
@WebServlet("/earnings")
public class EarningsForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_ACCEPTED = 422;
    private static final LocalPath HERE = new LocalPath("/earnings");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient EarningsPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isProducer(request, response)) {
            page.askStripe();
            View.EARNINGS.show(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!isProducer(request, response)) {
            return;
        }
        if (request.getParameter("introduce") != null) {
            page.introduce();
            View.EARNINGS.show(request, response);
        } else if (page.submit(key(request), Typed.in(request, "coins"))) {
            SeeOther.to(response, HERE);
        } else {
            response.setStatus(NOT_ACCEPTED);
            View.EARNINGS.show(request, response);
        }
    }

    private boolean isProducer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(LocalPath.wanted(request)));
        } else if (!caller.isProducer()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
        return caller.isProducer();
    }

    /** A key that is none of ours is as good as a new one: then it counts as another form. */
    private static UUID key(HttpServletRequest request) {
        try {
            return UUID.fromString(Typed.in(request, "key"));
        } catch (IllegalArgumentException noKey) {
            return UUID.randomUUID();
        }
    }
}
