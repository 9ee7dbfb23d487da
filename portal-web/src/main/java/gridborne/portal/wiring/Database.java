package gridborne.portal.wiring;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.Dependent;

/**
 * The database as the application sees it: as a role that owns nothing. An annotation, because web.xml
 * takes no address that comes from the configuration.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/gridborne",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=gridborne.db.url}",
        user = "${MPCONFIG=gridborne.db.user}",
        password = "${MPCONFIG=gridborne.db.password}",
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 32)
@Dependent
class Database {
}
