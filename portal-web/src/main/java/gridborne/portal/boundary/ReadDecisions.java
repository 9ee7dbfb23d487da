package gridborne.portal.boundary;

import gridborne.grid.MeterCode;
import gridborne.tenants.cutoff.LoggedDecision;
import gridborne.tenants.cutoff.Relays;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Why a relay was opened or closed: for its meter's owner, the admins and auditors (S6.2). */
@ApplicationScoped
public class ReadDecisions {

    private static final int MOST_AT_ONCE = 100;

    @Inject
    private Permission permission;

    @Inject
    private Meters meters;

    @Inject
    private Relays relays;

    /** Those before a number, latest first; empty where there is no such meter. */
    @Transactional
    public Optional<List<LoggedDecision>> of(MeterCode code, long before) {
        permission.person();
        Optional<Meter> meter = meters.byCode(code);
        meter.ifPresent(known -> permission.ownerOr(known.owner(), Role.ADMIN, Role.AUDITOR));
        return meter.map(known -> relays.decisions(known.number(), before, MOST_AT_ONCE));
    }
}
