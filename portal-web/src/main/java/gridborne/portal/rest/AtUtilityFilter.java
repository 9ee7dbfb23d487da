package gridborne.portal.rest;

import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** The base host has no grid. */
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
    }
}
