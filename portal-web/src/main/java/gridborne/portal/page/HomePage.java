package gridborne.portal.page;

import gridborne.portal.boundary.FollowMeter;
import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.DebtView;
import gridborne.portal.view.HomeView;
import gridborne.portal.view.ReadDebt;
import gridborne.portal.view.ReadHome;
import gridborne.portal.view.Sentence;
import gridborne.tenants.people.Person;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.UUID;

/** A person's own page: their coins and their meters. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    private ReadHome home;

    @Inject
    private CurrentCaller caller;

    @Inject
    private ReadDebt debts;

    @Inject
    private HttpServletRequest request;

    private final String newKey = UUID.randomUUID().toString();
    private HomeView view;
    private DebtView debt;

    @PostConstruct
    void read() {
        Person person = caller.person().orElseThrow();
        view = home.view(person);
        debt = debts.of(person).orElse(null);
    }

    /** Null, as long as nothing is owed. */
    public DebtView getDebt() {
        return debt;
    }

    public HomeView getView() {
        return view;
    }

    /** What was wrong with the meter to be followed. */
    public Sentence getProblem() {
        return Arrays.stream(FollowMeter.Result.values())
                .filter(result -> result.name().equals(request.getParameter("follow")))
                .map(result -> Sentence.of("home.follow." + result)).findFirst().orElse(null);
    }

    /** The key of a form that was not sent yet. */
    public String getNewKey() {
        return newKey;
    }
}
