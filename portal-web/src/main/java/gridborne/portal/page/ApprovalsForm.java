package gridborne.portal.page;

import gridborne.payment.CashOutId;
import gridborne.portal.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** The admin's list of cash-outs above the limit. */
@WebServlet("/cash-outs")
public class ApprovalsForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_ACCEPTED = 422;
    private static final LocalPath HERE = new LocalPath("/cash-outs");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient ApprovalsPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isAdmin(response)) {
            View.APPROVALS.show(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!isAdmin(response)) {
            return;
        }
        if (id(request).map(id -> decide(request, id)).orElse(true)) {
            SeeOther.to(response, HERE);
        } else {
            response.setStatus(NOT_ACCEPTED);
            View.APPROVALS.show(request, response);
        }
    }

    private boolean decide(HttpServletRequest request, CashOutId id) {
        return Typed.in(request, "decision").equals("approve") ? page.approve(id)
                : page.reject(id, Typed.in(request, "reason"));
    }

    private boolean isAdmin(HttpServletResponse response) throws IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(HERE));
        } else if (!caller.isAdmin()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
        return caller.isAdmin();
    }

    private static Optional<CashOutId> id(HttpServletRequest request) {
        try {
            return Optional.of(new CashOutId(UUID.fromString(Typed.in(request, "id"))));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
