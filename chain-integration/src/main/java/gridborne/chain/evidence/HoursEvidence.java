package gridborne.chain.evidence;

import gridborne.chain.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Settled hours as the contract closed them (S5.6), with the tariff of each. */
@ApplicationScoped
public class HoursEvidence extends ChainTable {

    protected HoursEvidence() {
    }

    @Inject
    public HoursEvidence(Rows rows) {
        super(rows);
    }

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public List<String> columns() {
        return List.of("hour", "price_microcoins_per_wh", "fee_policy", "fee_value",
                "energy_in_wh", "energy_out_wh", "carry_in", "repaid", "collected", "fee",
                "paid_out", "carry_out", "meters", "mismatch");
    }

    @Override
    String query() {
        return """
                select * from chain_hour where hour = ?""";
    }
}
