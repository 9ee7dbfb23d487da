package gridborne.tenants.agreements;

import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Whether the current tenant's meters settle only under agreements (S8.3), version by version. */
@ApplicationScoped
@Transactional
public class AgreementRules {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Until a utility says so, it migrates: its meters settle without. */
    public boolean required() {
        return sql.row("select required from tenant_agreement_rule order by version desc limit 1",
                row -> row.getBoolean("required")).orElse(false);
    }

    /** Whether that was news. */
    public boolean require(boolean required) {
        return required() != required && sql.change("""
                insert into tenant_agreement_rule (version, required, since)
                select coalesce(max(version), 0) + 1, ?, ? from tenant_agreement_rule""",
                required, clock.instant()) == 1;
    }
}
