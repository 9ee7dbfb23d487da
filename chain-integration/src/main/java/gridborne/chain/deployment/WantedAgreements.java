package gridborne.chain.deployment;

import gridborne.agreement.AgreementsContract;
import gridborne.chain.database.Rows;
import gridborne.chain.node.Address;
import gridborne.grid.ContractAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The current tenant's wish for a contract of agreements, and where it was seen. */
@ApplicationScoped
@Transactional
public class WantedAgreements implements AgreementsContract {

    private Rows rows;

    protected WantedAgreements() {
    }

    @Inject
    public WantedAgreements(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void request() {
        rows.change("insert into chain_agreements default values on conflict do nothing");
    }

    @Override
    public Optional<ContractAddress> address() {
        return rows.row("""
                select chain_id, contract from chain_agreements where contract is not null""",
                row -> new ContractAddress(row.getLong("chain_id"), row.getString("contract")));
    }

    public boolean isRequested() {
        return rows.row("select 1 from chain_agreements", row -> row.getInt(1)).isPresent();
    }

    void seen(long chainId, Address contract) {
        rows.change("""
                update chain_agreements set chain_id = ?, contract = ?
                where (chain_id, contract) is distinct from (?, ?)""",
                chainId, contract.hex(), chainId, contract.hex());
    }
}
