package gridborne.portal.page;

import gridborne.portal.boundary.ReadMail;
import gridborne.portal.boundary.TryLetterNow;
import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.Sentence;
import gridborne.tenants.mail.KeptLetter;
import gridborne.tenants.mail.MailState;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The page of letters: those that wait, and those that were given up. */
@Named
@RequestScoped
public class MailPage {

    @Inject
    private ReadMail mail;

    @Inject
    private TryLetterNow tries;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    private Sentence problem;

    /** Whether it is due now; if not, the page has the problem. */
    boolean tryNow(String id) {
        problem = tries.tryNow(id) == TryLetterNow.Result.DUE ? null : Sentence.of("mail.ended");
        return problem == null;
    }

    public ReadMail.MailOverview getOverview() {
        return mail.latest();
    }

    public List<KeptLetter> getWaiting() {
        return mail.latest(MailState.QUEUED);
    }

    public List<KeptLetter> getGivenUp() {
        return mail.latest(MailState.FAILED);
    }

    public boolean isTried() {
        return problem == null && request.getParameter("tried") != null;
    }

    public boolean isMayTry() {
        return caller.is(Role.ADMIN);
    }

    public Sentence getProblem() {
        return problem;
    }
}
