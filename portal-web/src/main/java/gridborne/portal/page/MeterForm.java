package gridborne.portal.page;

import gridborne.grid.MeterCode;
import gridborne.portal.boundary.NotAllowed;
import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes a form from a meter's public page, and leads back there. */
abstract class MeterForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_ACCEPTED = 422;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    /** Whether what was typed was accepted. */
    abstract boolean take(MeterCode meter, HttpServletRequest request);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            take(request, response, MeterCode.parse(Typed.in(request, "meter")));
        } catch (IllegalArgumentException noCode) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotAllowed notTheirs) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response, MeterCode meter)
            throws ServletException, IOException {
        LocalPath back = LocalPath.of("/m/" + meter);
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(back));
        } else if (take(meter, request)) {
            SeeOther.to(response, back);
        } else {
            response.setStatus(NOT_ACCEPTED);
            request.setAttribute(View.ABOUT, meter.value());
            View.METER.show(request, response);
        }
    }
}
