package gridborne.portal.page;

import gridborne.portal.export.MyData;
import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** All that is kept about oneself, to take along. */
@WebServlet("/home/my-data.zip")
public class MyDataFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient MyData data;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(new LocalPath("/home/my-data")));
        } else if (current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setContentType("application/zip");
            response.setHeader("Cache-Control", "private, no-store");
            response.setHeader("Content-Disposition", "attachment; filename=\"my-data.zip\"");
            data.zip(response.getOutputStream());
        }
    }
}
