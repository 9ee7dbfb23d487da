package gridborne.portal.boundary;

import gridborne.grid.MeterCode;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.IssuedToken;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import gridborne.tenants.people.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Makes a meter's first key, or the one that follows. */
@ApplicationScoped
public class IssueMeterKey {

    @Inject
    private Permission permission;

    @Inject
    private Meters meters;

    @Inject
    private Tokens tokens;

    @Inject
    private AuditLog audit;

    /** Empty where there is no such meter. */
    @Transactional
    public Optional<IssuedToken> issue(MeterCode code) {
        Person admin = permission.anyOf(Role.ADMIN);
        return meters.byCode(code).map(meter -> issue(meter, admin));
    }

    private IssuedToken issue(Meter meter, Person admin) {
        IssuedToken key = tokens.issueForMeter(meter.number(), "key of " + meter.code(),
                admin.id());
        audit.record("issue token", "token " + key.id(), "meter " + meter.code());
        return key;
    }
}
