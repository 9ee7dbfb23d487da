package gridborne.chain.evidence;

import gridborne.chain.database.Rows;
import gridborne.energy.Hour;
import gridborne.evidence.EvidenceTable;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A table whose rows belong to hours: asked for an hour at a time, so that none is too many. */
@Transactional
abstract class ChainTable implements EvidenceTable {

    private Rows rows;

    protected ChainTable() {
    }

    ChainTable(Rows rows) {
        this.rows = rows;
    }

    /** Names the columns, and the hour once, by a question mark. */
    abstract String query();

    @Override
    public void rows(Instant from, Instant until, Consumer<List<?>> sink) {
        for (Hour hour = Hour.of(from); hour.start().isBefore(until); hour = hour.next()) {
            rows.rows(query(), this::row, hour.number()).forEach(sink);
        }
    }

    private List<?> row(ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (String column : columns()) {
            values.add(row.getString(column));
        }
        return values;
    }
}
