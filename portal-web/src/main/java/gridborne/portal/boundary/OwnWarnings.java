package gridborne.portal.boundary;

import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.Person;
import gridborne.tenants.warnings.WarningWish;
import gridborne.tenants.warnings.WarningWishes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** How the caller wants to be warned (S6.4). */
@ApplicationScoped
public class OwnWarnings {

    @Inject
    private Permission permission;

    @Inject
    private WarningWishes wishes;

    @Inject
    private AuditLog audit;

    @Transactional
    public WarningWish read() {
        return wishes.of(permission.person().id());
    }

    @Transactional
    public void keep(WarningWish wish) {
        Person person = permission.person();
        wishes.keep(person.id(), wish);
        audit.record("change warnings", person.id().toString(), wish.wanted().size()
                + " of 3 warnings, " + (wish.quiet().isPresent() ? "quiet hours" : "at any time"));
    }
}
