package gridborne.portal.http;

import gridborne.grid.TenantId;
import gridborne.portal.rest.problem.Problem;
import gridborne.portal.rest.problem.ProblemKind;
import gridborne.portal.security.Caller;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Gives the request the tenant of its host (S10.1), and its actor; nobody's host gets a 404. */
public class TenantFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TenantHosts hosts;

    @Inject
    private transient CurrentTenant currentTenant;

    @Inject
    private transient CurrentActor currentActor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
                            FilterChain chain) throws IOException, ServletException {
        if (Paths.ofAnyHost(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<TenantId> tenant = hosts.tenantOf(request.getHeader("Host"));
        if (tenant.isEmpty()) {
            nobodyHere(request, response);
            return;
        }
        try (CurrentTenant.Stay stay = currentTenant.enter(tenant.get());
                CurrentActor.Stay acting = currentActor.enter(Caller.of(request).actor())) {
            chain.doFilter(request, response);
        }
    }

    private static void nobodyHere(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        if (Paths.ofRest(request)) {
            Problems.write(response, Problem.of(ProblemKind.NOT_FOUND, "There is no utility at "
                    + request.getHeader("Host") + ". Check the address."));
        } else {
            request.getRequestDispatcher("/WEB-INF/errors/unknown-host.xhtml")
                    .forward(request, response);
        }
    }
}
