package gridborne.chain.projection;

import gridborne.chain.contract.GridEvent;
import gridborne.chain.contract.GridEvents;
import gridborne.chain.database.Rows;
import gridborne.chain.node.LogEntry;
import gridborne.grid.Funding;
import gridborne.grid.Fundings;
import gridborne.grid.MeterNumber;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.web3j.utils.Numeric;

/** Reads fundings from the contract's own words: each names its account and its meter. */
@ApplicationScoped
@Transactional
public class ChainFundings implements Fundings {

    private static final int WORD = 64;

    private Rows rows;

    protected ChainFundings() {
    }

    @Inject
    public ChainFundings(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<Funding> into(MeterNumber meter, int most) {
        return rows.rows("""
                select e.*, i.block_time from chain_event e
                join chain_inclusion i on i.transaction_hash = e.transaction_hash
                where split_part(e.topics, ' ', 3) = ? and split_part(e.topics, ' ', 1) = ?
                order by e.block desc, e.log_index desc limit ?""", ChainFundings::funding,
                Numeric.toHexStringWithPrefixZeroPadded(BigInteger.valueOf(meter.value()), WORD),
                GridEvents.FUNDED, most);
    }

    private static Funding funding(ResultSet row) throws SQLException {
        LogEntry log = Evidence.log(row);
        GridEvent.Funded said = (GridEvent.Funded) GridEvents.of(log).orElseThrow();
        return new Funding(said.account(), said.coins(), Sql.instant(row, "block_time"),
                log.transaction());
    }
}
