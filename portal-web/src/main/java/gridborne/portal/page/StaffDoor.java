package gridborne.portal.page;

import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets those to a desk who work there and nobody else (S10.4): guests sign in first, others are
 * told so. Each boundary asks once more. Where the desk is not, there is no such place.
 */
public abstract class StaffDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern NO_PAGE = Pattern.compile("/\\w+/?");

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    private final boolean ofPlatform;
    private final Set<Role> staff;
    private final String first;

    /** @param first where those go on who name no page */
    protected StaffDoor(boolean ofPlatform, Set<Role> staff, String first) {
        this.ofPlatform = ofPlatform;
        this.staff = staff;
        this.first = first;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
                            FilterChain chain) throws IOException, ServletException {
        if (current.isPlatform() != ofPlatform) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(LocalPath.wanted(request)));
        } else if (staff.stream().noneMatch(caller::is)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (NO_PAGE.matcher(request.getRequestURI()).matches()) {
            SeeOther.to(response, new LocalPath(first));
        } else {
            chain.doFilter(request, response);
        }
    }
}
