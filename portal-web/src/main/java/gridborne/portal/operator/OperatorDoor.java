package gridborne.portal.operator;

import gridborne.portal.page.StaffDoor;
import gridborne.tenants.people.Role;
import jakarta.servlet.annotation.WebFilter;
import java.util.Set;

/** Lets operators to their desk and nobody else; a utility's host has no such place. */
@WebFilter(urlPatterns = {"/operator", "/operator/*"}, asyncSupported = true)
public class OperatorDoor extends StaffDoor {

    private static final long serialVersionUID = 1L;

    public OperatorDoor() {
        super(true, Set.of(Role.OPERATOR), "/operator/tenants.xhtml");
    }
}
