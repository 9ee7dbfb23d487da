package gridborne.portal.page;

import gridborne.portal.boundary.LetterResult.OnItsWay;
import gridborne.portal.boundary.LetterResult.TooManyLetters;
import gridborne.portal.boundary.LetterResult;
import gridborne.portal.boundary.SignUpUtility;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.TypedUtility;
import gridborne.portal.view.Words;
import gridborne.tenants.tenancy.Tenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The form of somebody who founds a utility, and how far it is once their letter was opened. */
@Named
@RequestScoped
public class SignUpPage {

    @Inject
    private SignUpUtility signUp;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private final Map<String, Object> typed = new HashMap<>(TypedUtility.USUAL);
    private Sentence problem;
    private Duration wait = Duration.ZERO;

    /** Whether a letter is on its way; if not, the page has the problem. */
    boolean submit(HttpServletRequest form) {
        form.getParameterMap().forEach((field, values) -> typed.put(field, values[0]));
        typed.remove("demo");
        TypedUtility utility = new TypedUtility(typed);
        problem = utility.problem().or(() -> Optional.of(Sentence.of("found.slug.taken",
                utility.slug())).filter(none -> !signUp.isFree(utility.slug()))).orElse(null);
        return problem == null && tell(signUp.signUp(utility.wish(), words.locale(),
                form.getRemoteAddr()));
    }

    private boolean tell(LetterResult result) {
        wait = result instanceof TooManyLetters many ? many.retryAfter() : Duration.ZERO;
        problem = result instanceof OnItsWay ? null : result instanceof TooManyLetters
                ? Sentence.of("signIn.tooMany", wait) : Sentence.of("signUp.closed");
        return problem == null;
    }

    Duration pause() {
        return wait;
    }

    public boolean isOpen() {
        return signUp.isOpen();
    }

    /** The one whose letter was opened just now. */
    public Optional<Tenant> getFounded() {
        return Optional.ofNullable(request.getParameter("founded")).flatMap(signUp::founded);
    }

    public String urlOf(Tenant utility) {
        return signUp.urlOf(utility);
    }

    public Map<String, Object> getTyped() {
        return typed;
    }

    public Sentence getProblem() {
        return problem;
    }
}
