package gridborne.portal.page;

import gridborne.portal.boundary.ParkedPayments;
import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** What the admin decides about a parked message on the Money page; the auditor only reads. */
@WebServlet("/admin/money/messages")
public class ParkedForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final LocalPath MONEY = new LocalPath("/admin/money");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient ParkedPayments parked;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(MONEY));
        } else if (current.isPlatform() || !caller.is(Role.ADMIN)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            decide(Optional.ofNullable(request.getParameter("id")).orElse(""),
                    Optional.ofNullable(request.getParameter("decision")).orElse(""));
            SeeOther.to(response, MONEY);
        }
    }

    /** One that somebody else has just decided about is not parked any more: nothing happens. */
    private void decide(String id, String decision) {
        if (decision.equals("handle")) {
            parked.handleNow(id);
        } else if (decision.equals("leave")) {
            parked.leave(id, Optional.empty());
        }
    }
}
