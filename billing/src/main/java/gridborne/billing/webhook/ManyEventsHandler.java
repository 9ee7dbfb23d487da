package gridborne.billing.webhook;

import java.util.List;
import java.util.Map;

/**
 * Handles several events in one transaction, for the price of one. What comes in by the hundred is
 * handled so; everything else is simpler one by one.
 *
 * <p>Others do the same at the same time. So it locks all rows the events are about in one
 * statement and in the order of their keys, before it touches the journal. If it breaks off,
 * nothing of it happened, and each of the events gets a turn of its own.
 */
public interface ManyEventsHandler extends EventHandler {

    /**
     * Answers outcomes by the events' ids. An event it leaves out, since an earlier one must count
     * first, has its turn later.
     */
    Map<String, EventOutcome> handle(List<IncomingEvent> events);

    @Override
    default EventOutcome handle(IncomingEvent event) {
        return handle(List.of(event)).get(event.id());
    }
}
