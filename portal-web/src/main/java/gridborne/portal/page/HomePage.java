package gridborne.portal.page;

import gridborne.grid.SequenceNumber;
import gridborne.portal.boundary.ReadOperation;
import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.HomeView;
import gridborne.portal.view.Progress;
import gridborne.portal.view.ReadHome;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A person's own page: their coins, their meters, and what became of what they just sent. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    private ReadHome home;

    @Inject
    private ReadOperation operations;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Funding typed;

    private HomeView view;
    private Long sent;

    /** Before anything is shown: a guest signs in first, and comes back here. */
    public String enter() {
        return caller.isSignedIn() ? null : Redirect.to(SignInPage.before(typed.address()));
    }

    public HomeView getView() {
        if (view == null) {
            view = home.view(caller.person().orElseThrow());
        }
        return view;
    }

    public Progress getProgress() {
        return sent == null ? null : operations.byNumber(new SequenceNumber(sent))
                .map(Progress::of).orElse(null);
    }

    public Long getSent() {
        return sent;
    }

    public void setSent(Long sent) {
        this.sent = sent;
    }
}
