package gridborne.portal.page;

import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The webhook among one's warnings; which of its forms was sent is said by the button. */
@WebServlet("/home/notifications/webhook")
public class WarningHookForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_ACCEPTED = 422;
    private static final LocalPath PAGE = new LocalPath("/home/notifications");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient NotificationsPage page;

    @Inject
    private transient WarningHookPage hook;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        SeeOther.to(response, PAGE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!caller.isSignedIn() || current.isPlatform()) {
            SeeOther.to(response, SignInForm.before(PAGE));
            return;
        }
        String form = Typed.in(request, "form");
        if (form.equals("end")) {
            hook.end();
            SeeOther.to(response, new LocalPath(PAGE + "?saved=yes"));
        } else {
            page.read();
            boolean done = form.equals("test") ? hook.test() : hook.set(Typed.in(request, "url"));
            response.setStatus(done ? HttpServletResponse.SC_OK : NOT_ACCEPTED);
            response.setHeader("Cache-Control", "private, no-store");
            View.NOTIFICATIONS.show(request, response);
        }
    }
}
