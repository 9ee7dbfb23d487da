package gridborne.portal.boundary;

import gridborne.grid.SequenceNumber;
import gridborne.pool.Pool;
import java.util.List;

/** What came of something asked for in a pool. */
public sealed interface PoolResult {

    record Done(Pool pool) implements PoolResult {
    }

    /** In the journal. The contract has the last word. */
    record OnItsWay(SequenceNumber operation) implements PoolResult {
    }

    /** It takes a second person. */
    record Proposed(String id) implements PoolResult {
    }

    /** @param link shown once; whoever has it becomes a member */
    record Invited(String link) implements PoolResult {
    }

    /** The same form came before; nothing happened now. */
    record Repeated() implements PoolResult {
    }

    record Refused(PoolRule rule, List<Object> values) implements PoolResult {
    }

    static PoolResult no(PoolRule rule, Object... values) {
        return new Refused(rule, List.of(values));
    }
}
