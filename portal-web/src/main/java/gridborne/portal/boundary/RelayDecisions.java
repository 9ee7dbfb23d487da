package gridborne.portal.boundary;

import gridborne.cutoff.Decision;
import gridborne.cutoff.Knowledge;
import gridborne.cutoff.Relay;
import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.BookHead;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.tenants.cutoff.CutOffRules;
import gridborne.tenants.cutoff.ProtectedMeters;
import gridborne.tenants.cutoff.RelayState;
import gridborne.tenants.cutoff.Relays;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.window.FundingWindows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides on relays, the same way for a reading, a page, the preview and the rounds (S4.6, S6). The
 * humane hours are the grid's; how old the book is, is a matter of real time.
 */
@ApplicationScoped
class RelayDecisions {

    @Inject
    private CurrentTenant current;

    @Inject
    private GridClock gridClock;

    @Inject
    private Clock wallClock;

    @Inject
    private Book book;

    @Inject
    private CutOffRules rules;

    @Inject
    private ProtectedMeters protectedMeters;

    @Inject
    private Relays relays;

    @Inject
    private FundingWindows windows;

    @Inject
    @ConfigProperty(name = "gridborne.cut-off.stale-after")
    private Duration staleAfter;

    Standpoint standpoint() {
        Optional<BookHead> head = book.head();
        return new Standpoint(rules.current(),
                Knowledge.of(head, wallClock.instant(), staleAfter),
                head.map(BookHead::block).orElse(0L), gridClock.now(), current.tenant().zone());
    }

    /** How each meter's relay stands before it is decided on. */
    Function<MeterState, Relay> allRelays() {
        return allRelays(relays.all());
    }

    Function<MeterState, Relay> relaysOf(Collection<MeterNumber> meters) {
        return allRelays(relays.of(meters));
    }

    Function<MeterState, Relay> allRelays(Map<MeterNumber, RelayState> last) {
        Set<MeterNumber> spared = protectedMeters.all();
        Set<MeterNumber> paidFor = paidFor();
        return meter -> new Relay(Optional.of(meter), spared.contains(meter.number()),
                paidFor.contains(meter.number()),
                closed(Optional.ofNullable(last.get(meter.number()))));
    }

    /** Decides on one meter and changes nothing. */
    Connection preview(MeterNumber meter, Optional<MeterState> state) {
        return Connection.of(standpoint().decide(relay(meter, state, relays.of(meter))), state);
    }

    /** Decides on one meter; what changes the relay is kept, as part of the caller's work. */
    Connection decide(MeterNumber meter) {
        Optional<MeterState> state = book.meter(meter);
        Optional<RelayState> last = relays.of(meter);
        Relay relay = relay(meter, state, last);
        Standpoint standpoint = standpoint();
        Decision decision = standpoint.decide(relay);
        if (isNews(last, decision)) {
            relays.keep(standpoint.made(meter, relay, decision));
        }
        return Connection.of(decision, state);
    }

    /** Whether a decision is to be kept: one for want of knowledge decides nothing. */
    static boolean isNews(Optional<RelayState> last, Decision decision) {
        return decision.isKnown()
                && last.map(known -> known.differsFrom(decision)).orElse(true);
    }

    private Relay relay(MeterNumber meter, Optional<MeterState> state, Optional<RelayState> last) {
        return new Relay(state, protectedMeters.contains(meter), paidFor().contains(meter),
                closed(last));
    }

    /** Whose present hour somebody pays for. */
    private Set<MeterNumber> paidFor() {
        return windows.burning(Hour.of(gridClock.now()));
    }

    private static boolean closed(Optional<RelayState> last) {
        return last.map(RelayState::connected).orElse(true);
    }
}
