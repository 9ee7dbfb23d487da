package gridborne.portal.page;

import gridborne.portal.boundary.CompareBooks;
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

/** Whether money and coins agree: the admin compares, the auditor reads. */
@WebServlet("/admin/money")
public class MoneyForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final LocalPath HERE = new LocalPath("/admin/money");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient CompareBooks books;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(HERE));
        } else if (current.isPlatform() || !caller.is(Role.ADMIN) && !caller.is(Role.AUDITOR)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            View.MONEY.show(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(HERE));
        } else if (current.isPlatform() || !caller.is(Role.ADMIN)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            books.compare();
            SeeOther.to(response, HERE);
        }
    }
}
