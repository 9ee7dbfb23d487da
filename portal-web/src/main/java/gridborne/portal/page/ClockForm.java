package gridborne.portal.page;

import gridborne.portal.demo.DemoHours;
import gridborne.portal.demo.PressDemoClock;
import gridborne.portal.demo.PressResult;
import gridborne.portal.demo.PressResult.LiveMoney;
import gridborne.portal.demo.PressResult.NoDemo;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The buttons of the demo's clock: a plain form, which works without a script. */
@WebServlet("/clock")
public class ClockForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, DemoHours> STEPS = Map.of("1", new DemoHours(1),
            "6", new DemoHours(6), "24", new DemoHours(24));

    @Inject
    private transient PressDemoClock clock;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DemoHours hours = STEPS.get(String.valueOf(request.getParameter("hours")));
        if (hours == null || current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PressResult result = clock.press(hours);
        if (result instanceof NoDemo) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (result instanceof LiveMoney) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            // Where it was pressed, if the form says so.
            SeeOther.to(response, LocalPath.of(request.getParameter("to")));
        }
    }
}
