package gridborne.portal.boundary;

import gridborne.cutoff.Decision;
import gridborne.cutoff.Relay;
import gridborne.grid.Book;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.tenants.cutoff.NewDecision;
import gridborne.tenants.cutoff.RelayState;
import gridborne.tenants.cutoff.Relays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks at all relays of a utility and keeps what changed: so a meter that sends no readings is
 * decided on, too (S6.2).
 */
@ApplicationScoped
public class DecideRelays {

    /** The next look takes the next ones: no transaction grows with the grid. */
    private static final int MOST_AT_ONCE = 500;

    @Inject
    private Book book;

    @Inject
    private Relays relays;

    @Inject
    private RelayDecisions decisions;

    /** How many decisions were kept; as many as it can, if there may be more. */
    @Transactional
    public int decide() {
        Standpoint standpoint = decisions.standpoint();
        Map<MeterNumber, RelayState> last = relays.all();
        Function<MeterState, Relay> relayOf = decisions.allRelays(last);
        List<NewDecision> news = book.meters().stream().flatMap(meter -> news(standpoint, meter,
                relayOf.apply(meter), Optional.ofNullable(last.get(meter.number()))))
                .limit(MOST_AT_ONCE).toList();
        news.forEach(relays::keep);
        return news.size();
    }

    private static Stream<NewDecision> news(Standpoint standpoint, MeterState meter, Relay relay,
                                            Optional<RelayState> last) {
        Decision decision = standpoint.decide(relay);
        return RelayDecisions.isNews(last, decision)
                ? Stream.of(standpoint.made(meter.number(), relay, decision)) : Stream.empty();
    }
}
