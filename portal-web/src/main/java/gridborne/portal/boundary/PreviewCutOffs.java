package gridborne.portal.boundary;

import gridborne.cutoff.Decision;
import gridborne.cutoff.Relay;
import gridborne.grid.Book;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who has no coins left, and whether they would be cut off now, or why not (S6.2). */
@ApplicationScoped
public class PreviewCutOffs {

    private static final int MOST_NAMED = 1_000;

    @Inject
    private Permission permission;

    @Inject
    private Meters meters;

    @Inject
    private Book book;

    @Inject
    private RelayDecisions decisions;

    @Transactional
    public CutOffPreview now() {
        return some(Integer.MAX_VALUE);
    }

    /** The first of them by their numbers. */
    @Transactional
    public CutOffPreview some(int most) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        List<MeterState> all = book.withoutCoins();
        List<MeterState> empty = all.stream().limit(most).toList();
        Standpoint standpoint = decisions.standpoint();
        List<MeterNumber> numbers = empty.stream().map(MeterState::number).toList();
        Function<MeterState, Relay> relayOf = decisions.relaysOf(numbers);
        Map<MeterNumber, Meter> register = register(numbers);
        List<CutOffPreview.Line> lines = empty.stream()
                .filter(meter -> register.containsKey(meter.number()))
                .map(meter -> line(register.get(meter.number()), meter, relayOf.apply(meter),
                        standpoint)).toList();
        return new CutOffPreview(standpoint, lines, all.size() - empty.size());
    }

    /** How many are connected and will not stay so for long; their names are not asked for. */
    @Transactional
    public int soon() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        Standpoint standpoint = decisions.standpoint();
        List<MeterState> empty = book.withoutCoins();
        Function<MeterState, Relay> relayOf = decisions.relaysOf(empty.stream()
                .map(MeterState::number).toList());
        return (int) empty.stream().map(relayOf).filter(relay -> CutOffPreview.isCutSoon(
                relay.connected(), standpoint.decide(relay).rule())).count();
    }

    /** With many without coins, all meters are read at once: a query names only so many. */
    private Map<MeterNumber, Meter> register(List<MeterNumber> numbers) {
        List<Meter> known = numbers.size() <= MOST_NAMED ? meters.byNumbers(numbers)
                : meters.all();
        return known.stream().collect(Collectors.toMap(Meter::number, Function.identity()));
    }

    private static CutOffPreview.Line line(Meter meter, MeterState state, Relay relay,
                                           Standpoint standpoint) {
        Decision decision = standpoint.decide(relay);
        return new CutOffPreview.Line(meter.code(), relay.connected(),
                Connection.of(decision, Optional.of(state)));
    }
}
