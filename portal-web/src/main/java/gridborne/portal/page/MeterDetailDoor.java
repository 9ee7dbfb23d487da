package gridborne.portal.page;

import gridborne.grid.MeterCode;
import gridborne.portal.export.UseFiles;
import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.AskedUse;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /home/meters/HOUSE-1}: a meter for its owner, and files of what the page shows. */
@WebServlet("/home/meters/*")
public class MeterDetailDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile(
            "/([A-Za-z0-9][A-Za-z0-9-]{0,31})(?:/(use\\.csv|statement\\.pdf|green-button\\.xml))?");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient MeterDetailPage page;

    @Inject
    private transient UseFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher address = ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (current.isPlatform() || !address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(LocalPath.wanted(request)));
        } else {
            show(address, request, response);
        }
    }

    private void show(Matcher address, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        MeterCode code = MeterCode.parse(address.group(1));
        AskedUse asked = AskedUse.of(request.getParameter("length"), request.getParameter("day"),
                request.getParameter("unit"), request.getParameter("hour"));
        boolean found = address.group(2) == null ? page.find(code, asked)
                : files.send(address.group(2), code, asked, response);
        if (!found) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (address.group(2) == null) {
            View.METER_DETAIL.show(request, response);
        }
    }
}
