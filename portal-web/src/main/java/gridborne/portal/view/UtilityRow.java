package gridborne.portal.view;

import gridborne.portal.boundary.TenantHealth;
import gridborne.portal.boundary.WatchedTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;
import java.time.Duration;
import java.util.Optional;

/**
 * A utility in the operators' list, and on its page there.
 *
 * @param behind how old the last block is that its book has followed
 */
public record UtilityRow(WatchedTenant watched, String url, Optional<Duration> behind) {

    public Tenant tenant() {
        return watched.tenant();
    }

    public TenantHealth health() {
        return watched.health();
    }

    public String slug() {
        return tenant().slug();
    }

    public boolean suspended() {
        return tenant().state() == TenantState.SUSPENDED;
    }

    public boolean inService() {
        return tenant().state() == TenantState.READY;
    }

    public boolean provisioning() {
        return tenant().state() == TenantState.PROVISIONING;
    }

    public Sentence standing() {
        return Sentence.of("operator.state." + (inService() && health().troubled() ? "TROUBLED"
                : tenant().state()));
    }

    public String tone() {
        return health().troubled() ? "bad" : inService() ? "ok" : "warn";
    }

    public Sentence chain() {
        return behind.map(age -> Sentence.of("operator.chain.followed",
                health().head().orElseThrow().block(), age))
                .orElseGet(() -> Sentence.of("operator.chain.none"));
    }

    public Sentence money() {
        return Sentence.of("operator.stripe." + health().stripe().map(account ->
                account.live() ? "live" : "test").orElse("none"));
    }

    public Sentence queues() {
        return Sentence.of("operator.queues", health().operationsOpen(), health().eventsOpen(),
                health().mailsOpen());
    }
}
