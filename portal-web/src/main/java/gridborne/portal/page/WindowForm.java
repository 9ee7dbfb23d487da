package gridborne.portal.page;

import gridborne.grid.MeterCode;
import gridborne.portal.boundary.NotAllowed;
import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes the form for hours of a meter, and leads back to its page. */
@WebServlet("/windows")
public class WindowForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_ACCEPTED = 422;

    @Inject
    private transient WindowPage page;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        TypedWindow typed = TypedWindow.in(request);
        if (current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            take(typed, MeterCode.parse(typed.meter()), request, response);
        } catch (IllegalArgumentException noCode) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotAllowed hasNoCoins) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void take(TypedWindow typed, MeterCode meter, HttpServletRequest request,
                      HttpServletResponse response) throws ServletException, IOException {
        LocalPath back = LocalPath.of("/m/" + meter);
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(back));
        } else if (page.submit(meter, typed)) {
            SeeOther.to(response, back);
        } else {
            response.setStatus(NOT_ACCEPTED);
            request.setAttribute(View.ABOUT, meter.value());
            View.METER.show(request, response);
        }
    }
}
