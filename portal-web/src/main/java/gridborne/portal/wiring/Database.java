package gridborne.portal.wiring;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.Dependent;

/**
 * The database as the application sees it: as a role that owns nothing. An annotation, because
 * web.xml takes no address that comes from the configuration.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/gridborne",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=gridborne.db.url}",
        user = "${MPCONFIG=gridborne.db.user}",
        password = "${MPCONFIG=gridborne.db.password}",
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 32,
        // A connection that did not outlive a restart of the database is found before it is used.
        properties = {
            // A node that is paused in a transaction may hold what the others wait for: its session
            // ends, and what it did not commit never was.
            "options=-c idle_in_transaction_session_timeout=60000",
            // Rows that a batch inserts go to the database in one statement instead of one each.
            "reWriteBatchedInserts=true",
            "fish.payara.is-connection-validation-required=true",
            // Once a second is often enough to be asked whether one is alive.
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname="
                + "org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.fail-all-connections=true"})
@Dependent
class Database {
}
