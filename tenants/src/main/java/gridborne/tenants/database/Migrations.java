package gridborne.tenants.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

/**
 * Brings the database to what this version needs, as its owner. Each module keeps its own history;
 * tenants come first, since every table refers to the registry.
 */
@ApplicationScoped
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final List<String> MODULES = List.of("tenants", "billing", "chain");

    @Inject
    @ConfigProperty(name = "gridborne.db.url")
    private String url;

    @Inject
    @ConfigProperty(name = "gridborne.db.owner")
    private String owner;

    @Inject
    @ConfigProperty(name = "gridborne.db.owner-password")
    private String ownerPassword;

    @Inject
    @ConfigProperty(name = "gridborne.db.user")
    private String applicationRole;

    private volatile boolean done;

    /**
     * Whether the database is what this version needs. Until then nothing may be served from it.
     */
    public boolean done() {
        return done;
    }

    public void run() {
        MODULES.forEach(this::migrate);
        done = true;
    }

    private void migrate(String module) {
        int count = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, owner, ownerPassword)
                .locations("classpath:db/migration/" + module)
                .table(module + "_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of("app_role", applicationRole))
                .load().migrate().migrationsExecuted;
        LOG.info(() -> "Database of " + module + ": " + count + " migrations run.");
    }
}
