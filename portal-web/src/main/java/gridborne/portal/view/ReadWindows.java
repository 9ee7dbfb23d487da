package gridborne.portal.view;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.grid.MeterCode;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.window.FundingWindows;
import gridborne.window.FundingWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Boundary of the hours of a meter that somebody pays for, for everybody; by whom is not told. */
@ApplicationScoped
public class ReadWindows {

    private static final int HOURS_OFFERED = 48;

    @Inject
    private Meters meters;

    @Inject
    private FundingWindows windows;

    @Inject
    private GridClock clock;

    @Transactional
    public Optional<List<FundingWindow>> coming(MeterCode code) {
        return meters.byCode(code).map(meter -> windows.comingFor(meter.number()));
    }

    /** The hours that a form offers to begin with: each is there once, whatever clocks show. */
    public List<Hour> offered() {
        return Stream.iterate(Hour.of(clock.now()), Hour::next).limit(HOURS_OFFERED).toList();
    }
}
