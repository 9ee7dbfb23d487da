package gridborne.tenants.database;

import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionScoped;

/**
 * Gives every transaction its tenant: the discriminator of EclipseLink and the setting that
 * row-level security reads, before the first statement. Whoever injects an EntityManager gets this
 * one.
 */
@ApplicationScoped
class TenantEntityManager {

    @PersistenceContext(unitName = "gridborne")
    private EntityManager container;

    @Inject
    private CurrentTenant currentTenant;

    @Produces
    @TransactionScoped
    EntityManager ofCurrentTenant() {
        long tenant = currentTenant.id().value();
        container.setProperty("eclipselink.tenant-id", tenant);
        container.createNativeQuery("select set_config('app.tenant', ?1, true)")
                .setParameter(1, Long.toString(tenant))
                .setHint("eclipselink.jdbc.allow-native-sql-query", true)
                .getSingleResult();
        return container;
    }
}
