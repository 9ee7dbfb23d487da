package gridborne.portal.page;

import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** The admin's page about how the utility looks; an auditor may read it. */
@WebServlet("/admin/look")
@MultipartConfig(maxFileSize = 1 << 20, maxRequestSize = 1 << 21)
public class LookForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final LocalPath HERE = new LocalPath("/admin/look");

    @Inject
    private transient LookPage page;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(HERE));
        } else if (current.isPlatform() || !caller.is(Role.ADMIN) && !caller.is(Role.AUDITOR)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            page.read();
            View.LOOK.show(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(HERE));
        } else if (current.isPlatform() || !caller.is(Role.ADMIN)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!Typed.in(request, "registration").isEmpty()) {
            page.openRegistration(Typed.in(request, "registration").equals("open"));
            SeeOther.to(response, new LocalPath("/admin/look?done=yes"));
        } else if (page.submit(TypedLook.in(request))) {
            SeeOther.to(response, new LocalPath("/admin/look?done=yes"));
        } else {
            Refused.with(response, Duration.ZERO);
            View.LOOK.show(request, response);
        }
    }
}
