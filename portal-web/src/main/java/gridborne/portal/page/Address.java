package gridborne.portal.page;

import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Stream;

/** Where the reader is, and where the portal begins. */
@Named
@RequestScoped
public class Address {

    @Inject
    private HttpServletRequest request;

    @Inject
    private TenantHosts hosts;

    /** The path in the reader's browser; views are forwarded to, and errors led to. */
    public String getPath() {
        return Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
                .map(request::getAttribute).filter(Objects::nonNull).map(Object::toString)
                .findFirst().orElseGet(request::getRequestURI);
    }

    public String getPortal() {
        return hosts.platformUrl();
    }
}
