package gridborne.chain.projection;

import gridborne.chain.contract.GridEvent;
import gridborne.chain.contract.GridEvents;
import gridborne.chain.database.Rows;
import gridborne.chain.node.LogEntry;
import gridborne.grid.ChainBlock;
import gridborne.grid.Explorer;
import gridborne.grid.Saying;
import gridborne.grid.TransactionHash;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.web3j.utils.Numeric;

/** Reads the evidence; asks no node. */
@ApplicationScoped
@Transactional
public class ChainExplorer implements Explorer {

    private Rows rows;

    protected ChainExplorer() {
    }

    @Inject
    public ChainExplorer(Rows rows) {
        this.rows = rows;
    }

    @Override
    public long lastSpoken() {
        return rows.row("select coalesce(max(block), 0) as last from chain_inclusion",
                row -> row.getLong("last")).orElse(0L);
    }

    @Override
    public Optional<ChainBlock> block(long number) {
        List<ChainBlock.Included> transactions = rows.rows("""
                select transaction_hash, gas_used from chain_inclusion where block = ?
                order by (select min(log_index) from chain_event e
                          where e.transaction_hash = chain_inclusion.transaction_hash)""",
                row -> new ChainBlock.Included(new TransactionHash(
                        row.getString("transaction_hash")), row.getLong("gas_used")), number);
        return rows.row("""
                select block_hash, block_time,
                       (select max(block) from chain_inclusion where block < ?) as before,
                       (select min(block) from chain_inclusion where block > ?) as after
                from chain_inclusion where block = ? limit 1""",
                row -> new ChainBlock(number, row.getString("block_hash"),
                        Sql.instant(row, "block_time"), transactions, number(row, "before"),
                        number(row, "after")), number, number, number);
    }

    @Override
    public List<Saying> sayings(TransactionHash transaction) {
        return rows.rows("select * from chain_event where transaction_hash = ? order by log_index",
                row -> saying(Evidence.log(row)), transaction.value());
    }

    @Override
    public Optional<String> raw(TransactionHash transaction) {
        return rows.row("select raw from chain_transaction where hash = ?",
                row -> Numeric.toHexString(row.getBytes("raw")), transaction.value());
    }

    @Override
    public Optional<TransactionHash> before(TransactionHash transaction) {
        return neighbour(transaction, "< ? order by first_sequence desc");
    }

    @Override
    public Optional<TransactionHash> after(TransactionHash transaction) {
        return neighbour(transaction, "> ? order by first_sequence");
    }

    private Optional<TransactionHash> neighbour(TransactionHash transaction, String beyond) {
        return rows.row("select first_sequence from chain_executed where transaction_hash = ?",
                row -> row.getLong("first_sequence"), transaction.value())
                .flatMap(first -> rows.row("select transaction_hash from chain_executed"
                        + " where transaction_hash <> ? and first_sequence " + beyond + " limit 1",
                        row -> new TransactionHash(row.getString("transaction_hash")),
                        transaction.value(), first));
    }

    private static Saying saying(LogEntry log) {
        Optional<GridEvent> event = GridEvents.of(log);
        return new Saying(log.index(), event.map(said -> said.getClass().getSimpleName()),
                event.map(ChainExplorer::values).orElse(List.of()), log.topics(), log.data());
    }

    private static List<Object> values(GridEvent event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .map(component -> value(event, component)).toList();
    }

    private static Object value(GridEvent event, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(event);
            return value instanceof Collection<?> several ? several.size() : value;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }
}
