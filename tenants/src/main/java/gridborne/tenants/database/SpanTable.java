package gridborne.tenants.database;

import gridborne.evidence.EvidenceTable;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Evidence whose rows belong to a span of time by a moment of their own, given as they come. */
@Transactional
public abstract class SpanTable implements EvidenceTable {

    @Inject
    private Sql sql;

    /** With a question mark for each end of the span, in the order of the rows. */
    protected abstract String query();

    /** In the order of the columns. */
    protected abstract List<?> row(ResultSet row) throws SQLException;

    @Override
    public void rows(Instant from, Instant until, Consumer<List<?>> sink) {
        sql.walk(query(), rows -> {
            while (rows.next()) {
                sink.accept(row(rows));
            }
        }, from, until);
    }
}
