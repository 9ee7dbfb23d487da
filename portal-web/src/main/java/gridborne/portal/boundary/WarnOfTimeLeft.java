package gridborne.portal.boundary;

import gridborne.energy.TimeLeft;
import gridborne.energy.TimeWarning;
import gridborne.energy.UsePattern;
import gridborne.grid.Book;
import gridborne.grid.Direction;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.SettledHour;
import gridborne.tenants.warnings.TimeWarnings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Warns the owners of meters whose coins run out, once an hour (S6.4). In one transaction: the
 * hour counts as looked at only together with the letters.
 */
@ApplicationScoped
public class WarnOfTimeLeft {

    /** So many patterns are held in memory at a time. */
    private static final int METERS_AT_ONCE = 1_000;

    @Inject
    private Book book;

    @Inject
    private TimeWarnings warnings;

    @Inject
    private WarningLetter letter;

    @Transactional
    public void warn() {
        book.latestHour().filter(latest -> warnings.claim(latest.hour())).ifPresent(this::warn);
    }

    private void warn(SettledHour latest) {
        List<MeterState> meters = book.meters().stream().filter(meter -> !meter.retired()
                && meter.direction() == Direction.CONSUMPTION).toList();
        for (int from = 0; from < meters.size(); from += METERS_AT_ONCE) {
            warn(latest, meters.subList(from, Math.min(meters.size(), from + METERS_AT_ONCE)));
        }
    }

    private void warn(SettledHour latest, List<MeterState> meters) {
        Map<MeterNumber, UsePattern> patterns = book.patterns(latest.hour(),
                meters.stream().map(MeterState::number).toList());
        meters.forEach(meter -> warn(latest, meter, TimeLeft.of(meter.balance(),
                latest.tariff().price(), patterns.get(meter.number()), latest.hour().next())));
    }

    /** Who has nothing left is not warned any more, but keeps what stood until it is funded. */
    private void warn(SettledHour latest, MeterState meter, Optional<TimeLeft> left) {
        Optional<TimeWarning> warning = left.flatMap(TimeWarning::of);
        if (warning.isPresent() && warnings.raise(meter.number(), warning.get())) {
            letter.write(latest.hour(), meter, warning.get(), left.get());
        } else if (warning.isEmpty() && meter.balance().isPositive()) {
            warnings.withdraw(meter.number());
        }
    }
}
