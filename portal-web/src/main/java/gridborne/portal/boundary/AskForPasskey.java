package gridborne.portal.boundary;

import gridborne.portal.passkeys.Questions.Asked;
import gridborne.tenants.people.PasskeyName;
import gridborne.tenants.people.SignIn;
import gridborne.tenants.people.SignInResult;
import gridborne.tenants.people.SignInResult.SignedIn;
import gridborne.tenants.people.SignInResult.TooManyAttempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/**
 * The first step to a passkey. The password is asked again: a session left open on a shared
 * computer is not enough to let somebody in for good.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class AskForPasskey {

    /** What came of it. */
    public sealed interface Result {

        record Question(Asked asked) implements Result {
        }

        record WrongPassword() implements Result {
        }

        record TooMany(Duration retryAfter) implements Result {
        }

        /** Nobody needs that many. */
        record Enough() implements Result {
        }
    }

    @Inject
    private Permission permission;

    @Inject
    private SignIn signIn;

    @Inject
    private OwnPasskeys own;

    public Result ask(PasskeyName name, String password, String from) {
        SignInResult proof = signIn.attempt(permission.person().login(), password, from);
        if (proof instanceof TooManyAttempts waiting) {
            return new Result.TooMany(waiting.retryAfter());
        }
        if (!(proof instanceof SignedIn)) {
            return new Result.WrongPassword();
        }
        return own.question(name).<Result>map(Result.Question::new).orElseGet(Result.Enough::new);
    }
}
