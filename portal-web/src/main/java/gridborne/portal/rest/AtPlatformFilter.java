package gridborne.portal.rest;

import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** A utility's host knows nothing of other utilities. */
@AtPlatform
@Provider
public class AtPlatformFilter implements ContainerRequestFilter {

    @Inject
    private CurrentTenant current;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!current.isPlatform()) {
            throw ProblemException.notFound("There is nothing here. Operators ask at the base"
                    + " host, without a utility's name in front.");
        }
    }
}
