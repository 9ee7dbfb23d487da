package gridborne.tenants.agreements;

import gridborne.agreement.AgreementId;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Of which ends the current tenant's admins have been reminded. */
@ApplicationScoped
@Transactional
public class EndReminders {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Whether nobody was reminded yet of this end so many days before, or fewer. */
    public boolean claim(AgreementId agreement, int days) {
        return sql.change("""
                insert into tenant_agreement_reminder (agreement, days, reminded)
                select ?, ?, ? where not exists (select 1 from tenant_agreement_reminder
                                                 where agreement = ? and days <= ?)
                on conflict do nothing""", agreement.hex(), days, clock.instant(),
                agreement.hex(), days) == 1;
    }
}
