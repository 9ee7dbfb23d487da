package gridborne.portal.page;

import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Founding a utility by oneself, at the platform's host: a form that ends with a letter. */
@WebServlet("/sign-up")
public class SignUpForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignUpPage page;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (current.isPlatform()) {
            View.SIGN_UP.show(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (page.submit(request)) {
            SeeOther.to(response, new LocalPath("/sign-up?sent=yes"));
        } else {
            Refused.with(response, page.pause());
            View.SIGN_UP.show(request, response);
        }
    }
}
