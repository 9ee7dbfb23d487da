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
import java.util.Optional;

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
    private transient OneReading reading;

    @Inject
    private transient OwnCopies copies;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(LocalPath.wanted(request)));
            return;
        }
        funding.fill(TypedFunding.in(request));
        if (OwnCopies.isPlainHome(request) && !current.isPlatform()) {
            showAndKeep(request, response);
        } else {
            reading.of(() -> View.HOME.show(request, response));
        }
    }

    /** Nothing but the page was asked for: it may be shown again later. */
    private void showAndKeep(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        OwnCopies.Name name = OwnCopies.name(request, current.id(),
                caller.person().orElseThrow().id());
        Optional<KeyedPage> made = copies.made(name, () -> {
            CapturedPage captured = new CapturedPage(response);
            reading.of(() -> View.HOME.show(request, captured));
            return captured.page().map(shown -> KeyedPage.of(shown, page.getNewKey()));
        });
        if (made.isPresent()) {
            made.get().with(page.getNewKey()).write(response);
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
