package gridborne.portal.demo;

import gridborne.portal.boundary.DemoMode;
import gridborne.tenants.database.Migrations;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.Tenants;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;

/** Refuses to start a portal that plays demos and holds a live Stripe key. */
@ApplicationScoped
class DemoGuard {

    @Inject
    private DemoMode mode;

    @Inject
    private Migrations migrations;

    @Inject
    private Tenants tenants;

    @Inject
    private CurrentTenant current;

    void check(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Startup started) {
        if (!mode.on() || !migrations.done()) {
            return;
        }
        List<String> live = tenants.all().stream().filter(this::takesRealMoney)
                .map(Tenant::slug).toList();
        if (!live.isEmpty()) {
            throw new IllegalStateException("gridborne.demo=true makes up readings, but these"
                    + " utilities hold a live Stripe key: " + String.join(", ", live)
                    + ". Start without gridborne.demo, or with another database.");
        }
    }

    private boolean takesRealMoney(Tenant tenant) {
        return current.within(tenant.id(), mode::besideLiveMoney);
    }
}
