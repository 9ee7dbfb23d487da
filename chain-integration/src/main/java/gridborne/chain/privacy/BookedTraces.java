package gridborne.chain.privacy;

import gridborne.grid.AccountNumber;
import gridborne.privacy.Obstacle;
import gridborne.privacy.Obstacle.Kind;
import gridborne.privacy.Teller;
import gridborne.privacy.Traced;
import gridborne.privacy.Traces;
import gridborne.tenants.database.Sheets;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Somebody's operations, and the settled hours of their meters. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BookedTraces implements Traces {

    /** Account 0 is the utility's and never a person's: it stands where there is none. */
    private static final long NONE = -1;

    @Inject
    private Sql sql;

    @Inject
    private Sheets sheets;

    @Override
    public List<Obstacle> obstacles(Traced who) {
        return sql.rows("""
                select sequence from chain_operation where (cause_by = ? or cause_by like ?)
                    and sequence >= coalesce((select next_sequence from chain_book), 0)
                order by sequence""",
                row -> new Obstacle(Kind.OPERATION_OPEN, row.getString("sequence")), who.actor(),
                who.actor() + " %");
    }

    @Override
    public void tell(Traced who, Teller teller) {
        long account = who.account().map(AccountNumber::value).orElse(NONE);
        sheets.tell(teller, "operations", """
                select sequence, kind, cause_by, cause_reason, appended_at from chain_operation
                where cause_by = ? or cause_by like ? order by sequence""", who.actor(),
                who.actor() + " %");
        sheets.tell(teller, "account", "select account, balance as balance_microcoins"
                + " from chain_account where account = ?", account);
        sheets.tell(teller, "settled-hours", """
                select meter.code, line.hour, to_timestamp(line.hour * 3600) as start,
                       line.register_after as register_wh, line.energy_wh,
                       line.due as due_microcoins, line.paid as paid_microcoins,
                       line.payout as payout_microcoins, line.balance_after as balance_microcoins
                from chain_line line
                join tenant_meter meter on meter.tenant_id = line.tenant_id
                                       and meter.number = line.meter
                where meter.owner = ? order by meter.code, line.hour""", account);
    }

    @Override
    public void forget(Traced who) {
        // Numbers only: they are nobody's once the row of the person names nobody.
    }
}
