package gridborne.portal.rest;

import gridborne.portal.boundary.AgreementSettings;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Which meters settle (S8.3), for everybody to see. */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/agreement-rule")
public class AgreementRuleResource {

    @Inject
    private AgreementSettings settings;

    @GET
    @Call(does = "Whether only meters of gridborne owners settle, or the utility migrates.",
            answers = AgreementRuleBody.class)
    public AgreementRuleBody rule() {
        return new AgreementRuleBody(settings.required());
    }

    @PUT
    @AskedFirst(Role.ADMIN)
    @Call(does = "Requires agreements, or relaxes that for a migration.", by = "ADMIN",
            answers = AgreementRuleBody.class)
    public AgreementRuleBody change(AgreementRuleBody body) {
        settings.require(body.required());
        return rule();
    }
}
