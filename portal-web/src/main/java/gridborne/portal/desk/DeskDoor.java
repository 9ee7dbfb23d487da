package gridborne.portal.desk;

import gridborne.portal.page.StaffDoor;
import gridborne.tenants.people.Role;
import jakarta.servlet.annotation.WebFilter;
import java.util.Set;

/** Lets the utility's staff to its desk and nobody else; the platform has no desk. */
@WebFilter(urlPatterns = {"/desk", "/desk/*"}, asyncSupported = true)
public class DeskDoor extends StaffDoor {

    private static final long serialVersionUID = 1L;

    public DeskDoor() {
        super(false, Set.of(Role.ADMIN, Role.AUDITOR), "/desk/overview.xhtml");
    }
}
