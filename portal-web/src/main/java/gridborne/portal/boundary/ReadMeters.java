package gridborne.portal.boundary;

import gridborne.cutoff.Relay;
import gridborne.energy.TimeLeft;
import gridborne.grid.Book;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What anybody may know of the meters. */
@ApplicationScoped
public class ReadMeters {

    @Inject
    private Meters meters;

    @Inject
    private Book book;

    @Inject
    private RecentUse recentUse;

    @Inject
    private RelayDecisions decisions;

    /** In the order of their numbers. */
    @Transactional
    public List<MeterOverview> all() {
        Map<MeterNumber, MeterState> states = book.meters().stream()
                .collect(Collectors.toMap(MeterState::number, Function.identity()));
        Function<MeterState, Optional<TimeLeft>> timeLeft =
                recentUse.timeLeft(states.values());
        Standpoint standpoint = decisions.standpoint();
        Function<MeterState, Relay> relayOf = decisions.allRelays();
        return meters.all().stream().map(meter -> overview(meter,
                Optional.ofNullable(states.get(meter.number())), timeLeft,
                state -> Connection.of(standpoint.decide(relayOf.apply(state)),
                        Optional.of(state)))).toList();
    }

    @Transactional
    public Optional<MeterOverview> byCode(MeterCode code) {
        return meters.byCode(code).map(this::overview);
    }

    private MeterOverview overview(Meter meter) {
        Optional<MeterState> state = book.meter(meter.number());
        return overview(meter, state, recentUse.timeLeft(state.stream().toList()),
                known -> decisions.preview(meter.number(), Optional.of(known)));
    }

    private static MeterOverview overview(Meter meter, Optional<MeterState> state,
            Function<MeterState, Optional<TimeLeft>> timeLeft,
            Function<MeterState, Connection> connection) {
        return new MeterOverview(meter, state, state.map(connection), state.flatMap(timeLeft));
    }
}
