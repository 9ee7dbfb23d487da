package gridborne.chain.evidence;

import gridborne.chain.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What the contract said in the transactions that settled an hour, word for word. */
@ApplicationScoped
public class EventsEvidence extends ChainTable {

    protected EventsEvidence() {
    }

    @Inject
    public EventsEvidence(Rows rows) {
        super(rows);
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<String> columns() {
        return List.of("hour", "block", "log_index", "transaction_hash", "topics", "words");
    }

    @Override
    String query() {
        return """
                select part.hour, event.block, event.log_index, event.transaction_hash,
                       event.topics, encode(event.data, 'hex') as words
                from chain_hour_transaction part
                join chain_event event on event.transaction_hash = part.transaction_hash
                where part.hour = ? order by event.block, event.log_index""";
    }
}
