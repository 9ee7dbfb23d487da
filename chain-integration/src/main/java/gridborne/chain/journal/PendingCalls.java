package gridborne.chain.journal;

import gridborne.chain.contract.OperationCall;
import gridborne.chain.contract.OperationKind;
import gridborne.chain.database.Rows;
import gridborne.grid.SequenceNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The journal as the sender reads it: what comes next. */
@Dependent
public class PendingCalls {

    private final Rows rows;

    @Inject
    public PendingCalls(Rows rows) {
        this.rows = rows;
    }

    /** The calls numbered from {@code first} on, at most {@code limit}. */
    public List<OperationCall> from(SequenceNumber first, int limit) {
        return rows.rows("""
                select kind, call from chain_operation where sequence >= ?
                order by sequence limit ?""",
                row -> new OperationCall(OperationKind.named(row.getString("kind")),
                        row.getBytes("call")), first.value(), limit);
    }
}
