package gridborne.portal.boundary;

import gridborne.grid.MeterCode;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.meters.Successors;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Says which meter stands where a retired one stood, so that its sticker still leads somewhere. */
@ApplicationScoped
public class NameSuccessor {

    /** What became of it. */
    public enum Result { NAMED, NO_SUCH_METER, NO_SUCH_SUCCESSOR, STILL_IN_SERVICE }

    @Inject
    private Permission permission;

    @Inject
    private Meters meters;

    @Inject
    private Successors successors;

    @Inject
    private AuditLog audit;

    @Transactional
    public Result name(MeterCode code, MeterCode successor) {
        permission.anyOf(Role.ADMIN);
        Optional<Meter> retired = meters.byCode(code);
        Optional<Meter> next = meters.byCode(successor);
        if (retired.isEmpty()) {
            return Result.NO_SUCH_METER;
        }
        if (!retired.get().retired()) {
            return Result.STILL_IN_SERVICE;
        }
        return next.filter(other -> !other.number().equals(retired.get().number()))
                .map(other -> named(retired.get(), other)).orElse(Result.NO_SUCH_SUCCESSOR);
    }

    private Result named(Meter retired, Meter successor) {
        successors.name(retired.number(), successor.number());
        audit.record("name successor", "meter " + retired.code(), successor.code().value());
        return Result.NAMED;
    }
}
