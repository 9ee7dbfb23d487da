package gridborne.portal.page;

import gridborne.portal.security.Caller;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The pages for everybody, under addresses that say what they are about. */
@WebServlet({"", "/how-it-works", "/accessibility", "/transactions/*", "/blocks/*", "/hours/*",
    "/days/*", "/m/*", "/check-document"})
public class PublicPages extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, View> VIEWS = Map.of("", View.START,
            "/how-it-works", View.HOW_IT_WORKS, "/transactions", View.TRANSACTION,
            "/blocks", View.BLOCK, "/hours", View.HOUR, "/m", View.METER,
            "/days", View.DAY, "/check-document", View.CHECK_DOCUMENT,
            "/accessibility", View.ACCESSIBILITY);

    @Inject
    private transient PublicCopies copies;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getPathInfo() != null) {
            request.setAttribute(View.ABOUT, request.getPathInfo().substring(1));
        }
        View view = VIEWS.get(request.getServletPath());
        if (view == View.START && isForAll(request)) {
            showCopy(view, request, response);
        } else {
            view.show(request, response);
        }
    }

    /** Nobody is signed in, and nothing but the language was asked for. */
    private boolean isForAll(HttpServletRequest request) {
        return !current.isPlatform() && Caller.of(request) instanceof Caller.Guest
                && request.getSession(false) == null && request.getQueryString() == null;
    }

    private void showCopy(View view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<PublicCopies.Copy> copy = copies.of(
                new PublicCopies.Name(current.id(), view, language.asked()), () -> {
                    CapturedPage captured = new CapturedPage(response);
                    view.show(request, captured);
                    return captured.page();
                });
        if (copy.isPresent()) {
            response.setContentType(copy.get().type());
            response.addHeader("Vary", "Accept-Encoding");
            response.getOutputStream().write(copy.get().content());
        }
    }
}
