package gridborne.portal.page;

import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One's auto top-up: how it stands, and the form that sets it up, changes or ends it. */
@WebServlet("/home/auto-top-up")
public class AutoTopUpForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_ACCEPTED = 422;
    private static final LocalPath HERE = new LocalPath("/home/auto-top-up");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient AutoTopUpPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(HERE));
        } else if (current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            page.read();
            View.AUTO_TOP_UP.show(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!caller.isSignedIn() || current.isPlatform()) {
            SeeOther.to(response, SignInForm.before(HERE));
        } else if (request.getParameter("end") != null) {
            page.end();
            SeeOther.to(response, HERE);
        } else if (request.getParameter("once") != null ? page.topUpOnce()
                : page.agree(TypedAutoTopUp.in(request))) {
            seeOther(response);
        } else {
            response.setStatus(NOT_ACCEPTED);
            View.AUTO_TOP_UP.show(request, response);
        }
    }

    /** To Stripe's own page, or back here. */
    private void seeOther(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page.next());
    }
}
