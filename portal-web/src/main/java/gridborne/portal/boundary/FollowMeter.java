package gridborne.portal.boundary;

import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.following.FollowedMeters;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps an eye on a meter, or no longer. */
@ApplicationScoped
public class FollowMeter {

    /** What became of the wish. */
    public enum Result { DONE, NO_SUCH_METER, TOO_MANY }

    @Inject
    private Permission permission;

    @Inject
    private Meters meters;

    @Inject
    private FollowedMeters followed;

    @Inject
    private AuditLog audit;

    @Transactional
    public Result follow(MeterCode code) {
        PersonId person = permission.person().id();
        return meters.byCode(code)
                .filter(meter -> !meter.retired() && meter.direction() == Direction.CONSUMPTION)
                .map(meter -> followed.follow(person, meter.number())
                        ? done("follow meter", code) : Result.TOO_MANY)
                .orElse(Result.NO_SUCH_METER);
    }

    @Transactional
    public Result unfollow(MeterCode code) {
        PersonId person = permission.person().id();
        return meters.byCode(code).map(meter -> {
            followed.unfollow(person, meter.number());
            return done("stop following meter", code);
        }).orElse(Result.NO_SUCH_METER);
    }

    private Result done(String what, MeterCode code) {
        audit.record(what, "meter " + code, "");
        return Result.DONE;
    }
}
