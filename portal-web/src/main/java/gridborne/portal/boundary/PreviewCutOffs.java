package gridborne.portal.boundary;

import gridborne.cutoff.Decision;
import gridborne.cutoff.Relay;
import gridborne.grid.Book;
import gridborne.grid.Direction;
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
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        Standpoint standpoint = decisions.standpoint();
        Function<MeterState, Relay> relayOf = decisions.allRelays();
        Map<MeterNumber, Meter> register = meters.all().stream()
                .collect(Collectors.toMap(Meter::number, Function.identity()));
        List<CutOffPreview.Line> lines = book.meters().stream()
                .filter(PreviewCutOffs::isWithoutCoins)
                .filter(meter -> register.containsKey(meter.number()))
                .map(meter -> line(register.get(meter.number()), meter, relayOf.apply(meter),
                        standpoint)).toList();
        return new CutOffPreview(standpoint, lines);
    }

    private static boolean isWithoutCoins(MeterState meter) {
        return meter.direction() == Direction.CONSUMPTION && !meter.retired()
                && !meter.balance().isPositive();
    }

    private static CutOffPreview.Line line(Meter meter, MeterState state, Relay relay,
                                           Standpoint standpoint) {
        Decision decision = standpoint.decide(relay);
        return new CutOffPreview.Line(meter.code(), relay.connected(),
                Connection.of(decision, Optional.of(state)));
    }
}
