package gridborne.portal.boundary;

import gridborne.cutoff.Relay;
import gridborne.grid.Book;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The book's meters, connected as it is decided: who is spared by a humane rule is shown with
 * light, as they have it.
 */
@ApplicationScoped
public class DecidedMeters {

    @Inject
    private Book book;

    @Inject
    private RelayDecisions decisions;

    /** Those that the contract knows, in meter order, in the caller's transaction. */
    public List<MeterState> of(Collection<MeterNumber> meters) {
        Standpoint standpoint = decisions.standpoint();
        Function<MeterState, Relay> relayOf = decisions.relaysOf(meters);
        return book.meters(meters).stream().map(meter -> connected(meter,
                standpoint.decide(relayOf.apply(meter)).connected())).toList();
    }

    /** One of them, in the caller's transaction. */
    public Optional<MeterState> one(MeterNumber number) {
        return book.meter(number).map(meter -> connected(meter,
                decisions.preview(number, Optional.of(meter)).connected()));
    }

    private static MeterState connected(MeterState meter, boolean connected) {
        return new MeterState(meter.number(), meter.direction(), meter.owner(), meter.register(),
                meter.balance(), connected, meter.retired());
    }
}
