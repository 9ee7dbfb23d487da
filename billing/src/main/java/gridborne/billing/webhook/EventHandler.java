package gridborne.billing.webhook;

import java.util.Set;

/**
 * Knows what some kinds of events mean. A handler is a CDI bean and is found by being one; each
 * type of event has one handler.
 *
 * <p>It runs in a transaction together with the note that the event was handled: both happen or
 * neither. It is called once for each event that it handled, but events come in any order, late,
 * and several say the same; so it locks the row that the event is about, looks how far that is and
 * only moves it forward. It never calls Stripe: that would be inside the transaction.
 */
public interface EventHandler {

    /** Such as {@code checkout.session.completed}. */
    Set<String> types();

    EventOutcome handle(IncomingEvent event);
}
