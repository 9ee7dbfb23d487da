package gridborne.portal.page;

import gridborne.portal.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Where the links of letters lead. A GET only shows what is to be done, since mail programs follow
 * links by themselves. Used, too old, another utility's: all of them are 404.
 */
@WebServlet("/link/*")
public class LinkForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LinkPage page;

    @Inject
    private transient CurrentCaller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!page.open(secret(request))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        View.LINK.show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!page.open(secret(request))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            View.LINK.show(request, response);
        } else if (page.submit(Typed.in(request, "password"))) {
            SeeOther.to(response, new LocalPath(caller.isSignedIn() && !page.isFounded()
                    ? "/home/sign-in?moved=yes" : page.next()));
        } else {
            Refused.with(response, Duration.ZERO);
            View.LINK.show(request, response);
        }
    }

    private static String secret(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }
}
