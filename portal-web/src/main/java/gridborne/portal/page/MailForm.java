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
import java.util.Optional;

/** The utility's letters: the admin has waiting ones tried again, the auditor reads. */
@WebServlet("/admin/mail")
public class MailForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_ACCEPTED = 422;
    private static final LocalPath HERE = new LocalPath("/admin/mail");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient MailPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(HERE));
        } else if (current.isPlatform() || !caller.is(Role.ADMIN) && !caller.is(Role.AUDITOR)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            View.MAIL.show(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(HERE));
        } else if (current.isPlatform() || !caller.is(Role.ADMIN)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (page.tryNow(Optional.ofNullable(request.getParameter("id")).orElse(""))) {
            SeeOther.to(response, new LocalPath(HERE + "?tried=yes"));
        } else {
            response.setStatus(NOT_ACCEPTED);
            View.MAIL.show(request, response);
        }
    }
}
