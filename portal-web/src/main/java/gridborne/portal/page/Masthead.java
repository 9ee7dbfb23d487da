package gridborne.portal.page;

import gridborne.energy.GridClock;
import gridborne.portal.boundary.DemoMode;
import gridborne.tenants.look.Look;
import gridborne.tenants.look.Looks;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Suspension;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;
import gridborne.tenants.tenancy.Tenants;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;

/** What stands at the top of every page: whose it is and, in a demo, the clock. */
@Named("site")
@RequestScoped
public class Masthead {

    @Inject
    private CurrentTenant current;

    @Inject
    private DemoMode demoMode;

    @Inject
    private GridClock clock;

    @Inject
    private Looks looks;

    @Inject
    private Tenants tenants;

    private Optional<Tenant> utility;
    private Optional<Suspension> suspension;
    private boolean demo;
    private Instant time;
    private Look look;

    /** A page asks for these many times, so they are read once. */
    @PostConstruct
    void read() {
        utility = Optional.of(current).filter(CurrentTenant::present)
                .filter(here -> !here.isPlatform()).map(CurrentTenant::tenant);
        suspension = utility.filter(tenant -> tenant.state() == TenantState.SUSPENDED)
                .flatMap(tenant -> tenants.suspension(tenant.id()));
        demo = utility.isPresent() && demoMode.ofCurrentTenant();
        look = utility.isPresent() ? looks.current() : Look.OURS;
        time = utility.isPresent() ? clock.now() : Instant.EPOCH;
    }

    public boolean isUtility() {
        return utility.isPresent();
    }

    /** At a host that is nobody's there is nothing to go to. */
    public boolean isKnown() {
        return current.present();
    }

    public String getName() {
        return utility.map(Tenant::name).orElse("");
    }

    /** Since when and why it is closed, if it is. */
    public Optional<Suspension> getSuspension() {
        return suspension;
    }

    public boolean isDemo() {
        return demo;
    }

    public Instant getTime() {
        return time;
    }

    public Look getLook() {
        return look;
    }
}
