package gridborne.it.tenancy;

import gridborne.grid.TenantId;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Function;

/** The database without its second wall: as superuser, whom no policy binds. */
@DataSourceDefinition(
        name = "java:app/jdbc/unbound",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=gridborne.db.url}",
        user = "postgres",
        password = "${MPCONFIG=superuser.password}")
@ApplicationScoped
public class UnboundDatabase {

    @PersistenceContext(unitName = "first-wall-only")
    private EntityManager entityManager;

    @Transactional
    public <T> T as(TenantId tenant, Function<EntityManager, T> work) {
        entityManager.setProperty("eclipselink.tenant-id", tenant.value());
        return work.apply(entityManager);
    }

    /** Of how many tenants there are people to be seen here, without any discriminator. */
    @Transactional
    public long tenantsSeen() {
        return (Long) entityManager
                .createNativeQuery("select count(distinct tenant_id) from tenant_person")
                .setHint("eclipselink.jdbc.allow-native-sql-query", true).getSingleResult();
    }
}
