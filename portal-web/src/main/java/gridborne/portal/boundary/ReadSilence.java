package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.grid.MeterCode;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.meters.Registers;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Meters of which nothing was heard for longer than usual, for the utility's staff. */
@ApplicationScoped
@Transactional
public class ReadSilence {

    private static final int MOST = 50;

    /** One of them. */
    public record Silent(MeterCode meter, String name, Instant since) {
    }

    @Inject
    private Permission permission;

    @Inject
    private Registers registers;

    @Inject
    private Meters meters;

    @Inject
    private GridClock clock;

    /** Those silent for the longest time first, at most fifty. */
    public List<Silent> longest() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return registers.longestSilent(clock.now(), MOST).entrySet().stream()
                .map(entry -> meters.byNumber(entry.getKey())
                        .map(meter -> silent(meter, entry.getValue().lastHeard())))
                .flatMap(Optional::stream).toList();
    }

    private static Silent silent(Meter meter, Instant since) {
        return new Silent(meter.code(), meter.name(), since);
    }
}
