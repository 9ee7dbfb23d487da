package gridborne.portal.boundary;

import gridborne.grid.Goal;
import gridborne.grid.MeterCode;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.meters.Goals;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Says how far people want to bring a meter: its owner or an admin does. */
@ApplicationScoped
public class SetGoal {

    @Inject
    private Permission permission;

    @Inject
    private Meters meters;

    @Inject
    private Goals goals;

    @Inject
    private AuditLog audit;

    /** Without a goal: there is none any more. The meter, if there is such a one. */
    @Transactional
    public Optional<Meter> set(MeterCode code, Optional<Goal> goal) {
        Optional<Meter> meter = meters.byCode(code);
        meter.ifPresent(known -> {
            permission.ownerOr(known.owner(), Role.ADMIN);
            goal.ifPresentOrElse(wanted -> goals.set(known.number(), wanted),
                    () -> goals.drop(known.number()));
            audit.record("set goal", "meter " + code, goal.map(Goal::toString).orElse("none"));
        });
        return meter;
    }
}
