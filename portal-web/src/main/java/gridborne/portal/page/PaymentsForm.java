package gridborne.portal.page;

import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How the utility is paid: the admin sets it, the auditor reads. */
@WebServlet("/admin/payments")
public class PaymentsForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_ACCEPTED = 422;
    private static final LocalPath HERE = new LocalPath("/admin/payments");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient PaymentsPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(HERE));
        } else if (current.isPlatform() || !caller.is(Role.ADMIN) && !caller.is(Role.AUDITOR)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            View.PAYMENTS.show(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(HERE));
        } else if (current.isPlatform() || !caller.is(Role.ADMIN)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (page.submit(TypedSettings.in(request))) {
            SeeOther.to(response, new LocalPath(HERE + "?done=" + page.getTyped().form()));
        } else {
            response.setStatus(NOT_ACCEPTED);
            View.PAYMENTS.show(request, response);
        }
    }
}
