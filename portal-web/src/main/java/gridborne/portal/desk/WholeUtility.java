package gridborne.portal.desk;

import gridborne.portal.boundary.ExportUtility;
import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.handover.Export;
import gridborne.tenants.handover.ExportFile;
import gridborne.tenants.handover.ExportId;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Everything of the utility as a ZIP, for its admins: an operator had it made. */
@WebServlet("/desk/utility.zip")
public class WholeUtility extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient ExportUtility exports;

    @Inject
    private transient ExportFile file;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!caller.isAdmin()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<Export> ready = Optional.ofNullable(request.getParameter("id"))
                .flatMap(ExportId::parse).flatMap(exports::ownReady);
        if (ready.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"utility.zip\"");
        file.open(ready.get().id(), response.getOutputStream());
    }
}
