package gridborne.portal.page;

import gridborne.energy.GridClock;
import gridborne.portal.boundary.DemoMode;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** What stands at the top of every page: whose it is, where we are, and in a demo the clock. */
@Named("site")
@RequestScoped
public class Masthead {

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    @Inject
    private DemoMode demoMode;

    @Inject
    private GridClock clock;

    @Inject
    private HttpServletRequest request;

    public boolean isUtility() {
        return current.present() && !current.isPlatform();
    }

    /** At a host that is nobody's there is nothing to go to. */
    public boolean isKnown() {
        return current.present();
    }

    public String getName() {
        return current.tenant().name();
    }

    public boolean isDemo() {
        return isUtility() && demoMode.ofCurrentTenant();
    }

    public Instant getTime() {
        return clock.now();
    }

    public String getPortalUrl() {
        return hosts.platformUrl();
    }

    /** The address in the reader's browser; views are forwarded to, and errors led to. */
    public String getPath() {
        return Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
                .map(request::getAttribute).filter(Objects::nonNull).map(Object::toString)
                .findFirst().orElseGet(request::getRequestURI);
    }
}
