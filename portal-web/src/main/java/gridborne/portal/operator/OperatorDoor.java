package gridborne.portal.operator;

import gridborne.portal.page.LocalPath;
import gridborne.portal.page.SignInForm;
import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets operators to their desk and nobody else (S10.4); a utility's host has no such place. */
@WebFilter(urlPatterns = {"/operator", "/operator/*"}, asyncSupported = true)
public class OperatorDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final LocalPath FIRST = new LocalPath("/operator/tenants.xhtml");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
                            FilterChain chain) throws IOException, ServletException {
        if (!current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!caller.isSignedIn()) {
            goTo(response, SignInForm.before(LocalPath.of(request.getRequestURI())));
        } else if (!caller.is(Role.OPERATOR)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getRequestURI().matches("/operator/?")) {
            goTo(response, FIRST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void goTo(HttpServletResponse response, LocalPath path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path.value());
    }
}
