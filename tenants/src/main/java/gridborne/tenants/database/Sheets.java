package gridborne.tenants.database;

import gridborne.privacy.Teller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** Queries as sheets: the columns are named by the query, moments are in UTC. */
@ApplicationScoped
public class Sheets {

    @Inject
    private Sql sql;

    public void tell(Teller teller, String name, String query, Object... parameters) {
        sql.walk(query, rows -> {
            ResultSetMetaData about = rows.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.add(about.getColumnLabel(i));
            }
            teller.sheet(name, columns);
            while (rows.next()) {
                teller.row(values(rows, about));
            }
        }, parameters);
    }

    private static List<String> values(ResultSet rows, ResultSetMetaData about)
            throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            values.add(isMoment(about.getColumnType(i)) ? moment(rows, about.getColumnLabel(i))
                    : rows.getObject(i) instanceof Boolean yes ? yes.toString()
                    : rows.getString(i));
        }
        return values;
    }

    /** The driver of PostgreSQL calls both kinds a timestamp; we only have the one with a zone. */
    private static boolean isMoment(int type) {
        return type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE;
    }

    private static String moment(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column) == null ? null : Sql.instant(rows, column).toString();
    }
}
