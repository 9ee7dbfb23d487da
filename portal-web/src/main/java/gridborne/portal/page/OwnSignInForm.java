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

/** One's own password, address and sessions; which form was sent is said by its button. */
@WebServlet("/home/sign-in")
public class OwnSignInForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnSignInPage page;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (caller.isSignedIn()) {
            View.OWN_SIGN_IN.show(request, response);
        } else {
            SeeOther.to(response, SignInForm.before(LocalPath.wanted(request)));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(LocalPath.wanted(request)));
            return;
        }
        String form = Typed.in(request, "form");
        if (form.equals("everywhere")) {
            page.signOutEverywhere();
            SeeOther.to(response, new LocalPath("/sign-in?signed-out=yes"));
        } else if (changed(form, request)) {
            SeeOther.to(response, new LocalPath("/home/sign-in?done=" + form));
        } else {
            Refused.with(response, page.pause());
            View.OWN_SIGN_IN.show(request, response);
        }
    }

    private boolean changed(String form, HttpServletRequest request) {
        String now = Typed.in(request, "now");
        return form.equals("address") && !current.isPlatform()
                ? page.changeAddress(now, Typed.in(request, "mail"), request.getRemoteAddr())
                : page.changePassword(now, Typed.in(request, "next"), request.getRemoteAddr());
    }
}
