package gridborne.tenants.readings;

import gridborne.evidence.EvidenceTable;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Every raw reading of a span, with what became of it (S4.5). */
@ApplicationScoped
@Transactional
public class ReadingsEvidence implements EvidenceTable {

    private static final int PAGE = 5_000;

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "readings";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "meter", "at", "received", "register_wh", "hour", "energy_wh",
                "source", "quality", "rule", "decides");
    }

    @Override
    public void rows(Instant from, Instant until, Consumer<List<?>> sink) {
        List<List<?>> page = page(from, until, 0);
        while (!page.isEmpty()) {
            page.forEach(sink);
            page = page(from, until, (Long) page.get(page.size() - 1).get(0));
        }
    }

    /** In the order in which they came: a number is never given twice. */
    private List<List<?>> page(Instant from, Instant until, long after) {
        return sql.rows("""
                select * from tenant_reading where id > ? and at >= ? and at < ?
                order by id limit ?""", ReadingsEvidence::row, after, from, until, PAGE);
    }

    private static List<?> row(ResultSet row) throws SQLException {
        return Arrays.asList(row.getLong("id"), row.getLong("meter"), Sql.instant(row, "at"),
                Sql.instant(row, "received"), row.getLong("register_wh"), row.getObject("hour"),
                row.getObject("energy_wh"), row.getString("source"), row.getString("quality"),
                row.getString("rule"), row.getObject("decides"));
    }
}
