package gridborne.portal.boundary;

import gridborne.mail.MailAddress;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Sends somebody the letter with which they choose a new password. No admin ever knows one. */
@ApplicationScoped
public class ResetPassword {

    @Inject
    private Permission permission;

    @Inject
    private People people;

    @Inject
    private WriteLinks links;

    @Inject
    private CurrentTenant current;

    @Inject
    private AuditLog audit;

    @Transactional
    public PersonWorkResult send(PersonId id) {
        permission.anyOf(Role.ADMIN);
        Optional<Person> person = people.byId(id);
        if (person.isEmpty()) {
            return new PersonWorkResult.NoSuchPerson();
        }
        if (!people.mayEnter(id)) {
            return new PersonWorkResult.Merged();
        }
        if (!MailAddress.isOne(person.get().login())) {
            return new PersonWorkResult.NoAddress(person.get());
        }
        links.toChooseAPassword(new MailAddress(person.get().login()),
                current.tenant().locale());
        audit.record("send password link", "person " + id, "by letter");
        return new PersonWorkResult.Done(person.get());
    }
}
