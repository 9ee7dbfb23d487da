package gridborne.tenants.people;

import gridborne.tenants.people.SignInResult.SignedIn;
import gridborne.tenants.people.SignInResult.TooManyAttempts;
import gridborne.tenants.people.SignInResult.WrongCredentials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Duration;
import java.util.Optional;

/**
 * Login and password, against the current tenant's people. An attempt is paid for before the
 * password is looked at, so parallel guesses gain nothing; an unknown login costs as much time as a
 * known one. No transaction is held open while hashing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SignIn {

    /** The hash of nothing anybody can type, for logins that do not exist. */
    static final String DECOY = Argon2id.hash(new Password("\u0000".repeat(8)));

    @Inject
    private Attempts attempts;

    @Inject
    private Credentials credentials;

    @Inject
    private HashingPlaces places;

    public SignInResult attempt(String login, String password, String address) {
        String name = NewPerson.normalized(login);
        Optional<Duration> wait = attempts.spend(AttemptBudget.ADDRESS, address)
                .or(() -> attempts.spend(AttemptBudget.LOGIN, name));
        if (wait.isPresent()) {
            return new TooManyAttempts(wait.get());
        }
        Optional<Credentials.Known> known = credentials.of(name);
        Optional<Boolean> right = places.hashing(() -> Argon2id.matches(
                password == null ? "" : password,
                known.map(Credentials.Known::passwordHash).orElse(DECOY)));
        if (right.isEmpty()) {
            return new TooManyAttempts(HashingPlaces.PATIENCE);
        }
        return right.get() && known.isPresent()
                ? signedIn(known.get(), password, address) : new WrongCredentials();
    }

    private SignedIn signedIn(Credentials.Known known, String password, String address) {
        attempts.refund(AttemptBudget.ADDRESS, address);
        attempts.forget(AttemptBudget.LOGIN, known.person().login());
        if (Argon2id.outdated(known.passwordHash())) {
            credentials.rehash(known.person().id(), new Password(password));
        }
        return new SignedIn(known.person());
    }
}
