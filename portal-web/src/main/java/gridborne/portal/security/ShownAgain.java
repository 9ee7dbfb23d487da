package gridborne.portal.security;

import gridborne.grid.TenantId;
import gridborne.tenants.database.Changes;
import gridborne.tenants.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows the pages that were made for a person before. */
public interface ShownAgain {

    /** Since when nothing may have changed, if what is asked for is to be shown again. */
    Optional<Changes.Moment> since(HttpServletRequest request, TenantId tenant, PersonId person);
}
