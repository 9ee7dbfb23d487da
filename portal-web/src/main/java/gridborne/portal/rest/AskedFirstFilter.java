package gridborne.portal.rest;

import gridborne.portal.boundary.Doorkeeper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** A stranger is told to sign in, not what the body lacks: after the host's own question. */
@AskedFirst
@Provider
@Priority(Priorities.USER + 1)
public class AskedFirstFilter implements ContainerRequestFilter {

    @Inject
    private Doorkeeper doorkeeper;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        AskedFirst asked = resource.getResourceMethod().getAnnotation(AskedFirst.class);
        if (asked.value().length > 0) {
            doorkeeper.admit(asked.value());
        } else if (!doorkeeper.isParty(request.getUriInfo().getPathParameters()
                .getFirst("id"))) {
            throw AgreementRefusals.absent();
        }
    }
}
