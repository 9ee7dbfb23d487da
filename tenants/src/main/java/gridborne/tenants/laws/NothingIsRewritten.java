package gridborne.tenants.laws;

import gridborne.laws.Law;
import gridborne.laws.Verdict;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.List;

/** Entries, readings and audit rows are inserted; the role we work as cannot do more (I5). */
@ApplicationScoped
@Transactional
public class NothingIsRewritten implements Law {

    private static final String TABLES =
            "tenant_reading tenant_audit tenant_settlement tenant_settlement_operation"
            + " chain_operation chain_transaction";

    @Inject
    private Sql sql;

    @Override
    public String number() {
        return "I5";
    }

    @Override
    public String sentence() {
        return "No entry, reading or audit row can be changed or deleted.";
    }

    @Override
    public Verdict verdict() {
        List<String> allowed = sql.rows("""
                select 'Role ' || current_user || ' may ' || privilege || ' rows of ' || name || '.'
                           as text
                from unnest(string_to_array(?, ' ')) name,
                     unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) privilege
                where has_table_privilege(name, privilege)
                   or (privilege = 'UPDATE' and has_any_column_privilege(name, privilege))""",
                row -> row.getString("text"), TABLES);
        return Verdict.of("privileges on " + TABLES.replace(" ", ", "), allowed);
    }
}
