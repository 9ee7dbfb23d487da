package gridborne.portal.page;

import gridborne.portal.export.ActivityFile;
import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.AskedActivity;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One's activity, as a page and as a file with the same filters. */
@WebServlet({"/home/activity", "/home/activity.csv"})
public class ActivityDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient ActivityPage page;

    @Inject
    private transient ActivityFile file;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        AskedActivity asked = AskedActivity.of(request.getParameter("month"),
                request.getParameter("kind"), request.getParameter("pocket"),
                request.getParameter("by"), request.getParameter("page"));
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(LocalPath.of("/home/activity",
                    LocalPath.question(request))));
        } else if (current.isPlatform() || !page.find(asked)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getServletPath().endsWith(".csv")) {
            file.send(page.getView(), response);
        } else {
            View.ACTIVITY.show(request, response);
        }
    }
}
