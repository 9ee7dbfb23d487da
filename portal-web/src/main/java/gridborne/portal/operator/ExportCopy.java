package gridborne.portal.operator;

import gridborne.portal.boundary.ExportUtility;
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

/** The file of a utility as an operator carries it: encrypted, under words they do not know. */
@WebServlet("/operator/export.enc")
public class ExportCopy extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportUtility exports;

    @Inject
    private transient ExportFile file;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String slug = Optional.ofNullable(request.getParameter("slug")).orElse("");
        Optional<Export> ready = Optional.ofNullable(request.getParameter("id"))
                .flatMap(ExportId::parse).flatMap(id -> exports.ready(slug, id));
        if (ready.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/octet-stream");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLengthLong(ready.get().bytes());
        response.setHeader("Content-Disposition", "attachment; filename=\""
                + slug + ".zip.enc\"");
        file.sealed(ready.get().id(), response.getOutputStream());
    }
}
