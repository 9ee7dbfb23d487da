package gridborne.portal.page;

import gridborne.energy.TimeWarning;
import gridborne.portal.boundary.OwnWarnings;
import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.Sentence;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How one wants to be warned. */
@Named
@RequestScoped
public class NotificationsPage {

    @Inject
    private OwnWarnings own;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentTenant current;

    private TypedWarnings typed;
    private Sentence problem;

    void read() {
        typed = TypedWarnings.of(own.read());
    }

    /** Whether it was taken; if not, the page has the problem. */
    boolean keep(TypedWarnings asTyped) {
        typed = asTyped;
        problem = typed.problem().map(one -> Sentence.of("notify.problem." + one)).orElse(null);
        if (problem == null) {
            own.keep(typed.wish());
        }
        return problem == null;
    }

    public TypedWarnings getTyped() {
        return typed;
    }

    public Sentence getProblem() {
        return problem;
    }

    public List<TimeWarning> getWarnings() {
        return List.of(TimeWarning.values());
    }

    public String getZone() {
        return current.tenant().zone().getId();
    }

    /** Where letters go; a login may be any name. */
    public String getMail() {
        return caller.person().orElseThrow().login();
    }
}
