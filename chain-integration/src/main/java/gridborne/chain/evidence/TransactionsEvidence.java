package gridborne.chain.evidence;

import gridborne.chain.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The blocks that hold the transactions that settled an hour. */
@ApplicationScoped
public class TransactionsEvidence extends ChainTable {

    protected TransactionsEvidence() {
    }

    @Inject
    public TransactionsEvidence(Rows rows) {
        super(rows);
    }

    @Override
    public String name() {
        return "transactions";
    }

    @Override
    public List<String> columns() {
        return List.of("hour", "transaction_hash", "block", "block_hash", "block_time",
                "gas_used", "contract", "chain_id");
    }

    @Override
    String query() {
        return """
                select part.hour, inclusion.*, book.contract, book.chain_id
                from chain_hour_transaction part
                join chain_inclusion inclusion
                    on inclusion.transaction_hash = part.transaction_hash
                cross join chain_book book
                where part.hour = ? order by inclusion.block, inclusion.transaction_hash""";
    }
}
