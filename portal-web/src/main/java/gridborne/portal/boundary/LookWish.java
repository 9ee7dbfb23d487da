package gridborne.portal.boundary;

import gridborne.tenants.look.Colour;
import gridborne.tenants.look.Logo;
import gridborne.tenants.tenancy.TenantWords;
import java.util.Optional;

/**
 * How a utility wants to speak and look.
 *
 * @param accent nothing for our own colour
 * @param logo nothing to leave it as it is
 */
public record LookWish(TenantWords words, Optional<Colour> accent, Optional<Logo> logo,
                       boolean withoutLogo) {
}
