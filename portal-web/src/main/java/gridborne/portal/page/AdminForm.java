package gridborne.portal.page;

import gridborne.tenants.people.Role;
import jakarta.servlet.http.HttpServletResponse;

/** A page about the utility: its admin changes, its auditor reads. */
abstract class AdminForm extends PageForm {

    private static final long serialVersionUID = 1L;

    AdminForm(String here, View view) {
        super(here, view, HttpServletResponse.SC_FORBIDDEN);
    }

    @Override
    boolean mayRead() {
        return !current.isPlatform() && (caller.is(Role.ADMIN) || caller.is(Role.AUDITOR));
    }

    @Override
    boolean mayChange() {
        return !current.isPlatform() && caller.is(Role.ADMIN);
    }
}
