package gridborne.portal.rest;

import gridborne.portal.boundary.CutOffSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Whether a meter is never cut off (S6.2). */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/meters/{code}/protection")
public class ProtectionResource {

    @Inject
    private CutOffSettings settings;

    @GET
    @Call(does = "Whether the meter is protected from being cut off.", by = "ADMIN or AUDITOR",
            answers = ProtectionBody.class)
    public ProtectionBody of(@PathParam("code") String code) {
        return KnownCode.parse(code).flatMap(settings::isProtected).map(ProtectionBody::new)
                .orElseThrow(() -> KnownCode.unknown(code));
    }

    @PUT
    @Call(does = "Protects the meter from being cut off, or ends that; its relay follows at once.",
            by = "ADMIN", answers = ProtectionBody.class)
    public ProtectionBody set(@PathParam("code") String code, ProtectionBody body) {
        return KnownCode.parse(code).flatMap(known -> settings.protect(known, body.isProtected()))
                .map(connection -> body).orElseThrow(() -> KnownCode.unknown(code));
    }
}
