package gridborne.portal.boundary;

import gridborne.cutoff.HumaneRules;
import gridborne.grid.MeterCode;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.cutoff.CutOffRules;
import gridborne.tenants.cutoff.ProtectedMeters;
import gridborne.tenants.cutoff.RulesVersion;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** A utility's humane rules and the meters it protects: to be read, and to be changed (S6.2). */
@ApplicationScoped
public class CutOffSettings {

    @Inject
    private Permission permission;

    @Inject
    private CutOffRules rules;

    @Inject
    private ProtectedMeters protectedMeters;

    @Inject
    private Meters meters;

    @Inject
    private RelayDecisions decisions;

    @Inject
    private AuditLog audit;

    @Transactional
    public RulesVersion rules() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return rules.current();
    }

    /** The version in force first. */
    @Transactional
    public List<RulesVersion> history() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return rules.history();
    }

    /** Relays follow with the next round. */
    @Transactional
    public RulesVersion change(HumaneRules wanted) {
        permission.anyOf(Role.ADMIN);
        RulesVersion before = rules.current();
        RulesVersion now = rules.change(wanted);
        if (now.version() != before.version()) {
            audit.record("change cut-off rules", "version " + now.version(),
                    before.rules(), wanted);
        }
        return now;
    }

    /** Whether a meter is protected; empty where there is no such meter. */
    @Transactional
    public Optional<Boolean> isProtected(MeterCode code) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return meters.byCode(code).map(meter -> protectedMeters.contains(meter.number()));
    }

    /** The relay follows at once: whoever is protected waits for no round. */
    @Transactional
    public Optional<Connection> protect(MeterCode code, boolean on) {
        permission.anyOf(Role.ADMIN);
        return meters.byCode(code).map(meter -> protect(meter, on));
    }

    private Connection protect(Meter meter, boolean on) {
        boolean news = on ? protectedMeters.add(meter.number())
                : protectedMeters.remove(meter.number());
        if (news) {
            audit.record(on ? "protect meter" : "end protection of meter",
                    "meter " + meter.code(), on ? "It is never cut off." : "It is like any other.");
        }
        return decisions.decide(meter.number());
    }
}
