package gridborne.portal.page;

import gridborne.mail.MailAddress;
import gridborne.portal.boundary.LetterResult;
import gridborne.portal.boundary.LetterResult.OnItsWay;
import gridborne.portal.boundary.LetterResult.TooManyLetters;
import gridborne.portal.boundary.RegisterResident;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** Registering, and asking for a new password: both end with a letter on its way. */
@Named
@RequestScoped
public class LetterPage {

    @Inject
    private RegisterResident register;

    @Inject
    private Words words;

    private TypedRegistration typed = TypedRegistration.NOTHING;
    private Sentence problem;
    private Duration wait = Duration.ZERO;

    /** Whether a letter is on its way; if not, the page has the problem. */
    boolean register(TypedRegistration asTyped, String from) {
        typed = asTyped;
        problem = typed.problem().orElse(null);
        return problem == null
                && tell(register.register(typed.person(), words.locale(), from));
    }

    boolean forgotten(String mail, String from) {
        typed = new TypedRegistration("", mail.strip(), "");
        problem = TypedRegistration.badMail(typed.mail()).orElse(null);
        return problem == null && tell(register.forgotten(new MailAddress(typed.mail()),
                words.locale(), from));
    }

    private boolean tell(LetterResult result) {
        if (result instanceof TooManyLetters waiting) {
            wait = waiting.retryAfter();
            problem = Sentence.of("signIn.tooMany", wait);
        } else if (!(result instanceof OnItsWay)) {
            problem = Sentence.of("register.closed");
        }
        return problem == null;
    }

    Duration pause() {
        return wait;
    }

    public boolean isOpen() {
        return register.isOpen();
    }

    public TypedRegistration getTyped() {
        return typed;
    }

    public Sentence getProblem() {
        return problem;
    }
}
