package gridborne.portal.boundary;

import gridborne.portal.letters.SignInLetters;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.links.Links;
import gridborne.tenants.links.Promise;
import gridborne.tenants.people.AddPersonResult;
import gridborne.tenants.people.AddPersonResult.Added;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.RegistrationDoor;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** How people get in: by invitation, or by themselves where the admin lets them. */
@ApplicationScoped
public class InvitePerson {

    @Inject
    private Permission permission;

    @Inject
    private AddPerson add;

    @Inject
    private Links links;

    @Inject
    private SignInLetters letters;

    @Inject
    private RegistrationDoor door;

    @Inject
    private CurrentTenant current;

    @Inject
    private AuditLog audit;

    /** Adds a person whose password nobody knows, and lets them choose one. */
    @Transactional
    public AddPersonResult invite(NewPerson person) {
        AddPersonResult result = add.add(person);
        if (result instanceof Added added) {
            letters.invitation(added.person(), current.tenant().locale(),
                    links.make(new Promise.Invitation(added.person().id())));
        }
        return result;
    }

    @Transactional
    public void openRegistration(boolean open) {
        permission.anyOf(Role.ADMIN);
        door.set(open);
        audit.record("set registration", "utility", open ? "open" : "closed");
    }

    @Transactional
    public boolean isRegistrationOpen() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return door.isOpen();
    }
}
