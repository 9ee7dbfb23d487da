package gridborne.portal.page;

import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.HomeView;
import gridborne.portal.view.ReadHome;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** A person's own page: their coins and their meters. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    private ReadHome home;

    @Inject
    private CurrentCaller caller;

    private HomeView view;

    @PostConstruct
    void read() {
        view = home.view(caller.person().orElseThrow());
    }

    public HomeView getView() {
        return view;
    }

    /** The key of a form that was not sent yet. */
    public String getNewKey() {
        return UUID.randomUUID().toString();
    }
}
