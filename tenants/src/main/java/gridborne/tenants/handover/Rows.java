package gridborne.tenants.handover;

import gridborne.grid.TenantId;
import gridborne.tenants.database.Sha256;
import gridborne.tenants.database.Snapshot;
import gridborne.tenants.handover.ExportedTable.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All rows of a utility, as they were at one moment. */
@ApplicationScoped
class Rows {

    /** The walled tables and their columns, whoever made them. */
    private static final String COLUMNS = """
            select c.relname, a.attname, t.typname = 'bytea' as bytes
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            join pg_type t on t.oid = a.atttypid
            where c.relkind in ('r', 'p') and not c.relispartition and c.relforcerowsecurity
              and a.attnum > 0 and not a.attisdropped
              and exists (select from pg_attribute k
                          where k.attrelid = c.oid and k.attname = 'tenant_id')
            order by c.relname, a.attnum""";

    @Inject
    private Snapshot snapshot;

    /** Whatever is done with it, it is one moment. */
    void at(TenantId utility, Snapshot.Work work) {
        snapshot.of(utility, work);
    }

    String fingerprint(TenantId utility) {
        String[] all = new String[1];
        at(utility, moment -> all[0] = fingerprint(moment, tables(moment)));
        return all[0];
    }

    String fingerprint(Snapshot.Moment moment, List<ExportedTable> tables) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (ExportedTable table : tables) {
            if (table.counts()) {
                all.append(table.name()).append(' ').append(moment.rows(table.fingerprint(),
                        row -> row.getString(1)).get(0)).append('\n');
            }
        }
        return Sha256.hex(all.toString());
    }

    List<ExportedTable> tables(Snapshot.Moment moment) throws SQLException {
        Map<String, List<Column>> found = new TreeMap<>();
        moment.rows(COLUMNS, row -> found.computeIfAbsent(row.getString("relname"),
                name -> new ArrayList<>()).add(new Column(row.getString("attname"),
                row.getBoolean("bytes"))));
        return found.entrySet().stream().filter(entry -> ExportedTable.isTakenAlong(entry.getKey()))
                .map(entry -> new ExportedTable(entry.getKey(), entry.getValue()))
                .map(table -> new ExportedTable(table.name(), table.columns().stream()
                        .filter(table::takes).toList())).toList();
    }
}
