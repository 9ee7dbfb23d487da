package gridborne.portal.rest;

import gridborne.tenants.people.Role;
import java.util.List;

/** What somebody may do from now on. */
public record RolesBody(List<Role> roles) {
}
