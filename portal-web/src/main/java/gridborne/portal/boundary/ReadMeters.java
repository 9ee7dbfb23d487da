package gridborne.portal.boundary;

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

    /** In the order of their codes. */
    @Transactional
    public List<MeterOverview> all() {
        Map<MeterNumber, MeterState> states = book.meters().stream()
                .collect(Collectors.toMap(MeterState::number, Function.identity()));
        return meters.all().stream().map(meter -> new MeterOverview(meter,
                Optional.ofNullable(states.get(meter.number())), Optional.empty())).toList();
    }

    @Transactional
    public Optional<MeterOverview> byCode(MeterCode code) {
        return meters.byCode(code).map(this::overview);
    }

    private MeterOverview overview(Meter meter) {
        return new MeterOverview(meter, book.meter(meter.number()), Optional.empty());
    }
}
