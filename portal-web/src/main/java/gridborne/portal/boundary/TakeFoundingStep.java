package gridborne.portal.boundary;

import gridborne.portal.letters.SignInLetters;
import gridborne.tenants.founding.FirstAdmin;
import gridborne.tenants.founding.FoundingStep;
import gridborne.tenants.links.Links;
import gridborne.tenants.links.Promise;
import gridborne.tenants.look.Looks;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.Password;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** One step of a founding, in the utility itself; taken again it changes nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class TakeFoundingStep {

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantFoundation foundation;

    @Inject
    private FinishProvisioning finish;

    @Inject
    private Looks looks;

    @Inject
    private People people;

    @Inject
    private Links links;

    @Inject
    private SignInLetters letters;

    /** Whether it is done now; if not, it is to be tried again later. */
    boolean take(FoundingStep step, FirstAdmin admin) {
        return switch (step) {
            case REGISTER -> true;
            case LOOK -> look(admin);
            case CONTRACT -> wishForContract();
            case ADMIN -> admit(admin);
            case OPEN -> open();
            case INVITATION -> invite(admin);
        };
    }

    private boolean look(FirstAdmin admin) {
        if (admin.accent().isPresent()) {
            looks.accent(admin.accent());
        }
        return true;
    }

    private boolean wishForContract() {
        foundation.wishForContract();
        return true;
    }

    /** Nobody knows the password: they choose one with their invitation. */
    private boolean admit(FirstAdmin admin) {
        foundation.admit(new NewPerson(admin.mail().value(), admin.name(),
                new Password(UUID.randomUUID().toString() + UUID.randomUUID()),
                Set.of(Role.ADMIN)));
        return true;
    }

    private boolean open() {
        return current.tenant().state() != TenantState.PROVISIONING || finish.finish();
    }

    private boolean invite(FirstAdmin admin) {
        Person person = people.byLogin(NewPerson.normalized(admin.mail().value())).orElseThrow();
        letters.firstInvitation(person, current.tenant().locale(), links.make(
                new Promise.Invitation(person.id())));
        return true;
    }
}
