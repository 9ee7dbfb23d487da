package gridborne.portal.boundary;

import gridborne.portal.passkeys.PasskeyFailure;
import gridborne.portal.passkeys.Question;
import gridborne.portal.passkeys.Questions;
import gridborne.portal.passkeys.Questions.Asked;
import gridborne.portal.passkeys.WebAuthn;
import gridborne.portal.passkeys.WebAuthn.Claim;
import gridborne.tenants.people.AttemptBudget;
import gridborne.tenants.people.Attempts;
import gridborne.tenants.people.Passkey;
import gridborne.tenants.people.Passkeys;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Who somebody is whose device has signed our question. An answer counts once, and only from the
 * browser that was asked; attempts are counted as with passwords.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SignInByPasskey {

    /** What came of it. */
    public sealed interface Result {

        record Welcome(Person person) implements Result {
        }

        /** The device has a key that is nobody's here, such as one that was removed. */
        record Unknown() implements Result {
        }

        /** The answer does not hold, or the question is too old. */
        record Refused() implements Result {
        }

        record TooMany(Duration retryAfter) implements Result {
        }
    }

    private static final Logger LOG = Logger.getLogger(SignInByPasskey.class.getName());

    @Inject
    private Questions questions;

    @Inject
    private WebAuthn devices;

    @Inject
    private Attempts attempts;

    @Inject
    private Recognition recognition;

    public Asked ask() {
        return questions.whoIsThere();
    }

    public Result signIn(String cookie, String answer, String from) {
        Optional<Duration> wait = attempts.spend(AttemptBudget.ADDRESS, from);
        if (wait.isPresent()) {
            return new Result.TooMany(wait.get());
        }
        Result result = questions.back(cookie).filter(asked -> asked.adding().isEmpty())
                .map(question -> answered(question, answer)).orElseGet(Result.Refused::new);
        if (result instanceof Result.Welcome) {
            attempts.refund(AttemptBudget.ADDRESS, from);
        }
        return result;
    }

    private Result answered(Question question, String answer) {
        try {
            return recognition.of(question, devices.claimed(answer));
        } catch (PasskeyFailure failure) {
            LOG.log(Level.WARNING, "Sign-in by passkey: {0}", failure.getMessage());
            return new Result.Refused();
        }
    }

    /** Whose claim it is, and that it is theirs, in one transaction with its being used. */
    @ApplicationScoped
    @Transactional
    static class Recognition {

        @Inject
        private Questions questions;

        @Inject
        private WebAuthn devices;

        @Inject
        private Passkeys passkeys;

        @Inject
        private People people;

        Result of(Question question, Claim claim) {
            Optional<Passkey> passkey = passkeys.byCredential(claim.credential())
                    .filter(known -> people.mayEnter(known.person()));
            if (passkey.isEmpty()) {
                return new Result.Unknown();
            }
            long counter = devices.proved(question, questions.here(), claim, passkey.get());
            return passkeys.answered(question.challenge(), question.until())
                    && passkeys.used(passkey.get().id(), counter)
                    ? new Result.Welcome(people.byId(passkey.get().person()).orElseThrow())
                    : new Result.Refused();
        }
    }
}
