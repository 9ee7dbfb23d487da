package gridborne.portal.page;

import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.ActivityView;
import gridborne.portal.view.AskedActivity;
import gridborne.portal.view.ReadActivity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One's activity. */
@Named
@RequestScoped
public class ActivityPage {

    @Inject
    private ReadActivity activity;

    @Inject
    private CurrentCaller caller;

    private ActivityView view;

    /** Whether the caller has what is asked for. */
    boolean find(AskedActivity asked) {
        view = activity.view(caller.person().orElseThrow(), asked).orElse(null);
        return view != null;
    }

    public ActivityView getView() {
        return view;
    }
}
