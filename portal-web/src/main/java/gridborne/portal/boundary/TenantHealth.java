package gridborne.portal.boundary;

import gridborne.energy.Hour;
import gridborne.grid.BookHead;
import gridborne.payment.ConnectionResult.Connected;
import gridborne.tenants.alarms.AlarmKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a utility is, in numbers: nothing in here names a person, an address or a meter (S10.4).
 *
 * @param head how far its contract was followed; nothing until it stands
 * @param operationsOpen what the chain has not answered yet
 * @param operationsStuck whether one of them waits for more than ten minutes
 * @param stripe whose account it takes money with, if any
 * @param eventsOpen messages of Stripe's that are not handled yet
 * @param eventsParked those that fit nothing, and wait for the utility's staff
 * @param mailsOpen letters to be sent
 * @param settled the latest hour that is settled
 * @param dueAt when the open hour was or will be due
 * @param late whether it is ten minutes past that
 */
public record TenantHealth(Optional<BookHead> head, long operationsOpen, boolean operationsStuck,
                           Optional<Connected> stripe, long eventsOpen, long eventsParked,
                           long mailsOpen, Optional<Hour> settled, Optional<Instant> dueAt,
                           boolean late, int people, int meters, List<Standing> alarms) {

    /** An alarm without its words: those are for the utility's own staff. */
    public record Standing(AlarmKind kind, Instant since) {
    }

    public TenantHealth {
        alarms = List.copyOf(alarms);
    }

    /** Whether somebody has to look. */
    public boolean troubled() {
        return operationsStuck || late || !alarms.isEmpty();
    }
}
