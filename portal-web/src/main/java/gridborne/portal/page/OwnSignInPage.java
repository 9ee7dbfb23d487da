package gridborne.portal.page;

import gridborne.mail.MailAddress;
import gridborne.portal.boundary.LetterResult;
import gridborne.portal.boundary.LetterResult.OnItsWay;
import gridborne.portal.boundary.LetterResult.TooManyLetters;
import gridborne.portal.boundary.OwnSignIn;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.Words;
import gridborne.tenants.people.Password;
import gridborne.tenants.people.SignInResult;
import gridborne.tenants.people.SignInResult.SignedIn;
import gridborne.tenants.people.SignInResult.TooManyAttempts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** One's own password and address. */
@Named
@RequestScoped
public class OwnSignInPage {

    @Inject
    private OwnSignIn own;

    @Inject
    private Words words;

    private Sentence problem;
    private String mail = "";
    private Duration wait = Duration.ZERO;

    /** Whether it was changed; if not, the page has the problem. */
    boolean changePassword(String now, String next, String from) {
        problem = TypedRegistration.badPassword(next).orElse(null);
        return problem == null
                && tell(own.changePassword(now, new Password(next), from));
    }

    /** Whether a letter is on its way to the new address. */
    boolean changeAddress(String password, String next, String from) {
        mail = next.strip();
        problem = TypedRegistration.badMail(mail).orElse(null);
        return problem == null && tell(own.changeAddress(password, new MailAddress(mail),
                words.locale(), from));
    }

    void signOutEverywhere() {
        own.signOutEverywhere();
    }

    private boolean tell(SignInResult result) {
        return told(result instanceof SignedIn, result instanceof TooManyAttempts waiting
                ? waiting.retryAfter() : Duration.ZERO);
    }

    private boolean tell(LetterResult result) {
        return told(result instanceof OnItsWay, result instanceof TooManyLetters waiting
                ? waiting.retryAfter() : Duration.ZERO);
    }

    private boolean told(boolean done, Duration pause) {
        wait = pause;
        problem = done ? null : pause.isZero() ? Sentence.of("ownSignIn.wrong")
                : Sentence.of("signIn.tooMany", pause);
        return done;
    }

    Duration pause() {
        return wait;
    }

    public Sentence getProblem() {
        return problem;
    }

    public String getMail() {
        return mail;
    }
}
