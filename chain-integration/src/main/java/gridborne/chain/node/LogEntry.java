package gridborne.chain.node;

import gridborne.grid.TransactionHash;
import java.util.List;

/** A log as the node gives it; topics and data in hex. */
public record LogEntry(long block, String blockHash, long index, TransactionHash transaction,
                       List<String> topics, String data) {

    public LogEntry {
        topics = List.copyOf(topics);
    }
}
