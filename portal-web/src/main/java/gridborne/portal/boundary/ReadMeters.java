package gridborne.portal.boundary;

import gridborne.cutoff.Relay;
import gridborne.energy.TimeLeft;
import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What anybody may know of the meters; admins and auditors also know which fell silent. */
@ApplicationScoped
public class ReadMeters {

    /** No answer grows with the grid. */
    public static final int MOST = 1_000;

    @Inject
    private Permission permission;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Meters meters;

    @Inject
    private Book book;

    @Inject
    private RecentUse recentUse;

    @Inject
    private RelayDecisions decisions;

    @Inject
    private Feeds feeds;

    /** The next ones from a number on, in that order; a thousand at most. */
    @Transactional
    public List<MeterOverview> from(MeterNumber first, int most) {
        return overviews(meters.from(first, Math.min(MOST, most)));
    }

    /** Those in service of which nothing was heard for longer than usual; a thousand at most. */
    @Transactional
    public List<MeterOverview> silent() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return overviews(meters.byNumbers(feeds.silent(MOST))).stream()
                .filter(meter -> meter.feed().filter(MeterFeed::isSilent).isPresent())
                .sorted(Comparator.comparing(one -> one.meter().number())).toList();
    }

    @Transactional
    public List<MeterOverview> ofOwner(AccountNumber owner) {
        return overviews(meters.ofOwner(owner));
    }

    private List<MeterOverview> overviews(List<Meter> some) {
        List<MeterNumber> numbers = some.stream().map(Meter::number).toList();
        Map<MeterNumber, MeterState> states = book.meters(numbers).stream()
                .collect(Collectors.toMap(MeterState::number, Function.identity()));
        Function<MeterState, Optional<TimeLeft>> timeLeft =
                recentUse.timeLeft(states.values());
        Standpoint standpoint = decisions.standpoint();
        Function<MeterState, Relay> relayOf = decisions.relaysOf(numbers);
        Function<Meter, Optional<MeterFeed>> feedOf =
                maySeeFeeds() ? feeds.of(numbers) : nobodysBusiness -> Optional.empty();
        return some.stream().map(meter -> overview(meter,
                Optional.ofNullable(states.get(meter.number())), timeLeft,
                state -> Connection.of(standpoint.decide(relayOf.apply(state)),
                        Optional.of(state)), feedOf)).toList();
    }

    @Transactional
    public Optional<MeterOverview> byCode(MeterCode code) {
        return meters.byCode(code).map(this::overview);
    }

    private MeterOverview overview(Meter meter) {
        Optional<MeterState> state = book.meter(meter.number());
        return overview(meter, state, recentUse.timeLeft(state.stream().toList()),
                known -> decisions.preview(meter.number(), Optional.of(known)),
                known -> maySeeFeeds() ? feeds.of(known) : Optional.empty());
    }

    private static MeterOverview overview(Meter meter, Optional<MeterState> state,
            Function<MeterState, Optional<TimeLeft>> timeLeft,
            Function<MeterState, Connection> connection,
            Function<Meter, Optional<MeterFeed>> feed) {
        return new MeterOverview(meter, state, state.map(connection), state.flatMap(timeLeft),
                feed.apply(meter));
    }

    private boolean maySeeFeeds() {
        return caller.is(Role.ADMIN) || caller.is(Role.AUDITOR);
    }
}
