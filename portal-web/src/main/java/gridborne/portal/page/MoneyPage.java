package gridborne.portal.page;

import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.MoneyView;
import gridborne.portal.view.ReadMoney;
import gridborne.tenants.people.Role;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The Money page. */
@Named
@RequestScoped
public class MoneyPage {

    @Inject
    private ReadMoney money;

    @Inject
    private CurrentCaller caller;

    private MoneyView view;

    @PostConstruct
    void read() {
        view = money.view();
    }

    public MoneyView getView() {
        return view;
    }

    public boolean isMayCompare() {
        return caller.is(Role.ADMIN);
    }
}
