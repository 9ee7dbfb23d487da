package gridborne.portal.boundary;

import gridborne.payment.ConnectionResult.Connected;
import gridborne.payment.PaymentAccounts;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this portal plays demos at all, and whether the current utility is one. */
@ApplicationScoped
public class DemoMode {

    @Inject
    @ConfigProperty(name = "gridborne.demo", defaultValue = "false")
    private boolean on;

    @Inject
    private CurrentTenant current;

    @Inject
    private PaymentAccounts accounts;

    public boolean on() {
        return on;
    }

    public boolean ofCurrentTenant() {
        return on && current.tenant().demo();
    }

    /** Whether the current utility takes real money. */
    @Transactional
    public boolean besideLiveMoney() {
        return accounts.connected().map(Connected::live).orElse(false);
    }
}
