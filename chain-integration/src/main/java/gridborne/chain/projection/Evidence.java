package gridborne.chain.projection;

import gridborne.chain.database.Rows;
import gridborne.chain.node.LogEntry;
import gridborne.grid.TransactionHash;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.web3j.utils.Numeric;

/** What the contract said, word for word, and in which transactions: all the book is made of. */
@Dependent
class Evidence {

    private static final String BLANK = " ";

    private final Rows rows;

    @Inject
    Evidence(Rows rows) {
        this.rows = rows;
    }

    /** A block that contains something the contract said. */
    record Witness(long block, String hash) {
    }

    void add(List<Inclusion> inclusions, List<LogEntry> logs) {
        rows.changeEach("""
                insert into chain_inclusion
                    (transaction_hash, block, block_hash, block_time, gas_used)
                values (?, ?, ?, ?, ?)""",
                inclusions.stream().map(Evidence::columns).toList());
        rows.changeEach("""
                insert into chain_event (block, log_index, transaction_hash, topics, data)
                values (?, ?, ?, ?, ?)""",
                logs.stream().map(Evidence::columns).toList());
    }

    /** Removes what was said after a block that the chain still has; returns how many words. */
    int forgetAfter(long block) {
        int words = rows.change("delete from chain_event where block > ?", block);
        rows.change("delete from chain_inclusion where block > ?", block);
        return words;
    }

    /** Blocks before that one in which something was said, the latest first. */
    List<Witness> witnessesBefore(long block, int limit) {
        return rows.rows("""
                select distinct block, block_hash from chain_inclusion where block < ?
                order by block desc limit ?""",
                row -> new Witness(row.getLong("block"), row.getString("block_hash")),
                block, limit);
    }

    /** What was said after a block, in order, at least {@code enough} words in whole blocks. */
    List<LogEntry> after(long block, int enough) {
        return rows.rows("""
                select * from chain_event where block > ? and block <= coalesce((
                    select block from chain_event where block > ?
                    order by block, log_index offset ? limit 1), ?)
                order by block, log_index""",
                Evidence::log, block, block, enough, Long.MAX_VALUE);
    }

    private static Object[] columns(Inclusion inclusion) {
        return new Object[] {inclusion.receipt().transaction().value(), inclusion.block().number(),
            inclusion.block().hash(), inclusion.block().time(), inclusion.receipt().gasUsed()};
    }

    private static Object[] columns(LogEntry log) {
        return new Object[] {log.block(), log.index(), log.transaction().value(),
            String.join(BLANK, log.topics()), Numeric.hexStringToByteArray(log.data())};
    }

    static LogEntry log(ResultSet row) throws SQLException {
        return new LogEntry(row.getLong("block"), "", row.getLong("log_index"),
                new TransactionHash(row.getString("transaction_hash")),
                List.of(row.getString("topics").split(BLANK)),
                Numeric.toHexString(row.getBytes("data")));
    }
}
