package gridborne.portal.page;

import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.Words;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

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

    @Inject
    private transient HomePage page;

    @Inject
    private transient OwnCopies copies;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        TypedFunding typed = TypedFunding.in(request);
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(typed.address()));
            return;
        }
        funding.fill(typed);
        if (current.isPlatform() || request.getQueryString() != null) {
            View.HOME.show(request, response);
        } else {
            showCopy(request, response);
        }
    }

    /** Nothing but the page was asked for: it may be the one that was made before. */
    private void showCopy(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        OwnCopies.Name name = new OwnCopies.Name(current.tenant(),
                caller.person().orElseThrow(), View.HOME, words.locale());
        Optional<OwnCopies.Copy> known = copies.of(name);
        Optional<OwnCopies.Copy> copy = known.isPresent() ? known
                : copies.made(name, () -> made(request, response));
        if (copy.isPresent()) {
            response.setContentType(copy.get().type());
            response.addHeader("Vary", "Accept-Encoding");
            response.getWriter().write(copy.get().with(UUID.randomUUID().toString()));
        }
    }

    private Optional<OwnCopies.Copy> made(HttpServletRequest request,
            HttpServletResponse response) throws ServletException, IOException {
        CapturedPage captured = new CapturedPage(response);
        View.HOME.show(request, captured);
        return captured.page().map(shown ->
                new OwnCopies.Copy(shown.type(), shown.text(), page.getNewKey()));
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
