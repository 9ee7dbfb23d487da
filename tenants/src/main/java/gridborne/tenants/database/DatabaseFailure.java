package gridborne.tenants.database;

import java.sql.SQLException;

/** A statement the database did not run. A bug or an outage, never a rule: the transaction dies. */
public class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseFailure(String sql, SQLException cause) {
        super("The database refused: " + sql.strip(), cause);
    }
}
