package gridborne.portal.boundary;

import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
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

    @Transactional
    public Result follow(MeterCode code) {
        PersonId person = permission.person().id();
        return meters.byCode(code)
                .filter(meter -> !meter.retired() && meter.direction() == Direction.CONSUMPTION)
                .map(meter -> followed.follow(person, meter.number()) ? Result.DONE
                        : Result.TOO_MANY).orElse(Result.NO_SUCH_METER);
    }

    @Transactional
    public Result unfollow(MeterCode code) {
        PersonId person = permission.person().id();
        return meters.byCode(code).map(meter -> {
            followed.unfollow(person, meter.number());
            return Result.DONE;
        }).orElse(Result.NO_SUCH_METER);
    }
}
