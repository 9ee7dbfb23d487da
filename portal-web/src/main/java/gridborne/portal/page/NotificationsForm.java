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

/** How one wants to be warned: the form, and its answer. */
@WebServlet("/home/notifications")
public class NotificationsForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_ACCEPTED = 422;
    private static final LocalPath HERE = new LocalPath("/home/notifications");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient NotificationsPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(HERE));
        } else if (current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            page.read();
            View.NOTIFICATIONS.show(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!caller.isSignedIn() || current.isPlatform()) {
            SeeOther.to(response, SignInForm.before(HERE));
        } else if (page.keep(TypedWarnings.in(request))) {
            SeeOther.to(response, new LocalPath(HERE + "?saved=yes"));
        } else {
            response.setStatus(NOT_ACCEPTED);
            View.NOTIFICATIONS.show(request, response);
        }
    }
}
