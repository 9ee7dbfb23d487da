package gridborne.portal.page;

import gridborne.portal.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * One's own page with the form that funds a meter. A guest signs in first and comes back; so a
 * session that ended meanwhile loses nothing of what was typed.
 */
@WebServlet("/home")
public class HomeForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_ACCEPTED = 422;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient FundingPage funding;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        TypedFunding typed = TypedFunding.in(request);
        if (caller.isSignedIn()) {
            funding.fill(typed);
            View.HOME.show(request, response);
        } else {
            SeeOther.to(response, SignInForm.before(typed.address()));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        TypedFunding typed = TypedFunding.in(request);
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(typed.address()));
        } else if (funding.submit(typed)) {
            SeeOther.to(response, funding.next());
        } else {
            response.setStatus(NOT_ACCEPTED);
            View.HOME.show(request, response);
        }
    }
}
