package gridborne.portal.boundary;

import gridborne.mail.MailAddress;
import gridborne.portal.boundary.LetterResult.WrongPassword;
import gridborne.portal.security.SignInBoundary;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.Password;
import gridborne.tenants.people.Passwords;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.SignIn;
import gridborne.tenants.people.SignInResult;
import gridborne.tenants.people.SignInResult.SignedIn;
import gridborne.tenants.people.SignInResult.TooManyAttempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Locale;

/**
 * One's own password, address and sessions. Changing what one signs in with asks for the password
 * again: a session left open on a shared computer is not enough.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class OwnSignIn {

    private static final Duration BUSY = Duration.ofSeconds(5);

    @Inject
    private Permission permission;

    @Inject
    private SignIn signIn;

    @Inject
    private Passwords passwords;

    @Inject
    private ChangeSignIn change;

    @Inject
    private LetterLimit limit;

    @Inject
    private WriteLinks links;

    @Inject
    private SignInBoundary sessions;

    /** This session goes on, all others end. */
    public SignInResult changePassword(String now, Password next, String from) {
        Person person = permission.person();
        SignInResult proof = signIn.attempt(person.login(), now, from);
        if (!(proof instanceof SignedIn)) {
            return proof;
        }
        return passwords.hashed(next).<SignInResult>map(hash -> {
            change.password(person, hash);
            sessions.begin(person);
            return proof;
        }).orElseGet(() -> new TooManyAttempts(BUSY));
    }

    public LetterResult changeAddress(String password, MailAddress next, Locale language,
                                      String from) {
        Person person = permission.person();
        SignInResult proof = signIn.attempt(person.login(), password, from);
        if (proof instanceof TooManyAttempts waiting) {
            return new LetterResult.TooManyLetters(waiting.retryAfter());
        }
        if (!(proof instanceof SignedIn)) {
            return new WrongPassword();
        }
        return limit.exceeded(next, from)
                .orElseGet(() -> links.toChangeTheAddress(person,
                        new MailAddress(NewPerson.normalized(next.value())), language));
    }

    /** This session too. */
    public void signOutEverywhere() {
        change.endSessions(permission.person());
        sessions.signOut();
    }
}
