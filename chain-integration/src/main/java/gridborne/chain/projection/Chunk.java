package gridborne.chain.projection;

import gridborne.chain.contract.GridEvents;
import gridborne.chain.node.LogEntry;
import gridborne.grid.TransactionHash;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Logs that are taken into the book at once: whole blocks, not too many, and none after one in
 * which an hour was closed, since the contract is asked about that hour as of that block.
 */
record Chunk(List<LogEntry> logs) {

    private static final int ENOUGH = 2_000;

    Chunk {
        logs = List.copyOf(logs);
    }

    static Chunk first(List<LogEntry> logs) {
        boolean full = false;
        int end = 0;
        while (end < logs.size()) {
            LogEntry log = logs.get(end);
            if (full && log.block() != logs.get(end - 1).block()) {
                break;
            }
            end++;
            full |= end >= ENOUGH || GridEvents.closesHour(log);
        }
        return new Chunk(logs.subList(0, end));
    }

    long lastBlock() {
        return logs.get(logs.size() - 1).block();
    }

    Set<Long> blocks() {
        return logs.stream().map(LogEntry::block)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<TransactionHash> transactions() {
        return logs.stream().map(LogEntry::transaction)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Said> events() {
        return logs.stream().flatMap(log -> GridEvents.of(log)
                .map(event -> new Said(log.transaction(), event)).stream()).toList();
    }
}
