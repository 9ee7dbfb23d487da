package gridborne.portal.rest;

import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.rest.problem.ProblemKind;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** The base host has no grid; at a suspended utility all may be looked at and nothing be done. */
@AtUtility
@Provider
public class AtUtilityFilter implements ContainerRequestFilter {

    @Inject
    private CurrentTenant current;

    @Override
    public void filter(ContainerRequestContext request) {
        if (current.isPlatform()) {
            throw ProblemException.notFound("This is the host of the operators; it has no grid."
                    + " Ask at a utility's host, such as commons.localhost.");
        }
        if (!request.getMethod().equals("GET")) {
            requireInService(current.tenant());
        }
    }

    private static void requireInService(Tenant tenant) {
        if (tenant.state() == TenantState.SUSPENDED) {
            throw new ProblemException(ProblemKind.SUSPENDED, tenant.name() + " is suspended:"
                    + " everything can be looked at, nothing be changed. Ask the operator of this"
                    + " portal when it will be back.");
        }
    }
}
