package gridborne.chain.deployment;

import gridborne.chain.contract.StoredFee;
import gridborne.chain.database.Rows;
import gridborne.energy.EnergyPrice;
import gridborne.energy.Hour;
import gridborne.grid.ContractAddress;
import gridborne.grid.Genesis;
import gridborne.grid.GridContract;
import gridborne.grid.Tariff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The current tenant's wish for a contract, and where the contract is once it has been heard of.
 */
@ApplicationScoped
@Transactional
public class WantedContract implements GridContract {

    private Rows rows;

    protected WantedContract() {
    }

    @Inject
    public WantedContract(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void request(Genesis genesis) {
        StoredFee fee = StoredFee.of(genesis.tariff().fee());
        rows.change("""
                insert into chain_contract (open_hour, price_microcoins_per_wh, fee_policy,
                    fee_value, wall_clock)
                values (?, ?, ?, ?, ?) on conflict do nothing""",
                genesis.openHour().number(), genesis.tariff().price().microcoinsPerWh(),
                fee.policy().name(), fee.value(), genesis.wallClock());
    }

    @Override
    public Optional<ContractAddress> address() {
        return rows.row("select chain_id, contract from chain_book where open_hour is not null",
                row -> new ContractAddress(row.getLong("chain_id"), row.getString("contract")));
    }

    /** What the contract is to be born with, if one is wanted. */
    public Optional<Genesis> genesis() {
        return rows.row("select * from chain_contract", WantedContract::genesis);
    }

    private static Genesis genesis(ResultSet row) throws SQLException {
        StoredFee fee = new StoredFee(StoredFee.Policy.valueOf(row.getString("fee_policy")),
                row.getLong("fee_value"));
        return new Genesis(new Hour(row.getLong("open_hour")), new Tariff(
                new EnergyPrice(row.getLong("price_microcoins_per_wh")), fee.feePolicy()),
                row.getBoolean("wall_clock"));
    }
}
