package gridborne.portal.boundary;

import gridborne.payment.auto.AutoTopUps;
import gridborne.portal.boundary.EraseResult.Erased;
import gridborne.portal.boundary.EraseResult.NoSuchPerson;
import gridborne.portal.boundary.EraseResult.TooManyAttempts;
import gridborne.portal.boundary.EraseResult.WrongPassword;
import gridborne.portal.security.SignInBoundary;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Role;
import gridborne.tenants.people.SignIn;
import gridborne.tenants.people.SignInResult;
import gridborne.tenants.people.SignInResult.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Forgets a person (S9.1): on their own wish, for which the password is asked again, or on their
 * request to the office.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ErasePerson {

    @Inject
    private Permission permission;

    @Inject
    private SignIn signIn;

    @Inject
    private SignInBoundary sessions;

    @Inject
    private People people;

    @Inject
    private AutoTopUps autoTopUps;

    @Inject
    private ForgetPerson forget;

    /** {@code giveUp}: coins that are left go to the utility. */
    public EraseResult myself(String password, boolean giveUp, String from) {
        Person person = permission.person();
        SignInResult proof = signIn.attempt(person.login(), password, from);
        if (proof instanceof SignInResult.TooManyAttempts waiting) {
            return new TooManyAttempts(waiting.retryAfter());
        }
        if (!(proof instanceof SignedIn)) {
            return new WrongPassword();
        }
        EraseResult result = erase(person, giveUp);
        if (result instanceof Erased) {
            sessions.signOut();
        }
        return result;
    }

    /** By an admin, for somebody who asked the office. */
    public EraseResult onRequest(PersonId id, boolean giveUp) {
        permission.anyOf(Role.ADMIN);
        Optional<Person> person = people.byId(id).filter(known -> !people.isErased(id));
        return person.map(known -> erase(known, giveUp)).orElseGet(NoSuchPerson::new);
    }

    public EraseResult onRequest(String login, boolean giveUp) {
        permission.anyOf(Role.ADMIN);
        return people.byLogin(login).map(person -> onRequest(person.id(), giveUp))
                .orElseGet(NoSuchPerson::new);
    }

    /** The card is forgotten at Stripe as well, which is asked outside of any transaction. */
    private EraseResult erase(Person person, boolean giveUp) {
        Optional<EraseResult> no = forget.refusal(person, giveUp);
        if (no.isPresent()) {
            return no.get();
        }
        person.account().ifPresent(autoTopUps::end);
        return forget.forget(person.id(), giveUp);
    }
}
