package gridborne.portal.page;

import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A page for people who are signed in, with its form at the same address. What is not accepted
 * shows the page again, as it was typed; what is leads on, so that a reload repeats nothing.
 */
abstract class PageForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient CurrentTenant current;

    private final String here;
    private final View view;
    private final int strangers;

    PageForm(String here, View view, int strangers) {
        this.here = here;
        this.view = view;
        this.strangers = strangers;
    }

    abstract boolean mayRead();

    abstract boolean mayChange();

    /** What the page needs before it shows what is kept. */
    void read() {
    }

    /** How long to wait before it is sent again, if it came too often. */
    Duration pause() {
        return Duration.ZERO;
    }

    /** Where to go on; nothing, if the form was not accepted. */
    abstract Optional<String> take(HttpServletRequest request)
            throws ServletException, IOException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isLetIn(mayRead(), request, response)) {
            read();
            view.show(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!isLetIn(mayChange(), request, response)) {
            return;
        }
        Optional<String> next = take(request);
        if (next.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", next.get());
        } else {
            Refused.with(response, pause());
            view.show(request, response);
        }
    }

    private boolean isLetIn(boolean allowed, HttpServletRequest request,
                            HttpServletResponse response) throws IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(LocalPath.of(here,
                    LocalPath.question(request))));
        } else if (!allowed) {
            response.sendError(strangers);
        }
        return caller.isSignedIn() && allowed;
    }
}
