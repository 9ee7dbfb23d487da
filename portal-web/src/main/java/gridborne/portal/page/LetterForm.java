package gridborne.portal.page;

import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The forms of a guest that end with a letter: registering, and a forgotten password. The platform
 * has neither: its operators are named, and it writes no letters.
 */
@WebServlet({"/register", "/forgot"})
public class LetterForm extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String REGISTER = "/register";

    @Inject
    private transient LetterPage page;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            view(request).show(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (submitted(request)) {
            SeeOther.to(response, new LocalPath(request.getServletPath() + "?sent=yes"));
        } else {
            Refused.with(response, page.pause());
            view(request).show(request, response);
        }
    }

    private boolean submitted(HttpServletRequest request) {
        return request.getServletPath().equals(REGISTER)
                ? page.register(TypedRegistration.in(request), request.getRemoteAddr())
                : page.forgotten(Typed.in(request, "mail"), request.getRemoteAddr());
    }

    private static View view(HttpServletRequest request) {
        return request.getServletPath().equals(REGISTER) ? View.REGISTER : View.FORGOT;
    }
}
