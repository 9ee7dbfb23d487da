package gridborne.portal.boundary;

import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.Role;
import gridborne.tenants.readings.HeldReadings;
import gridborne.tenants.readings.KeptReading;
import gridborne.tenants.readings.Quality;
import gridborne.tenants.readings.ReadingId;
import gridborne.tenants.readings.ReviewResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What the admin does with readings that jumped (S4.3): look, accept, reject. */
@ApplicationScoped
public class ReviewReadings {

    private static final int MOST = 1_000;

    @Inject
    private Permission permission;

    @Inject
    private HeldReadings readings;

    @Inject
    private AuditLog audit;

    /** Newest first, at most a thousand; of the held ones those that wait. */
    @Transactional
    public List<KeptReading> of(Quality quality) {
        return of(quality, MOST);
    }

    @Transactional
    public List<KeptReading> of(Quality quality, int most) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return readings.of(quality, most);
    }

    @Transactional
    public ReviewResult accept(ReadingId id) {
        return accept(id, "");
    }

    @Transactional
    public ReviewResult reject(ReadingId id) {
        return reject(id, "");
    }

    /** @param why for the audit log; may be empty */
    @Transactional
    public ReviewResult accept(ReadingId id, String why) {
        permission.anyOf(Role.ADMIN);
        return audited("accept reading", readings.accept(id), why);
    }

    /** @param why for the audit log; may be empty */
    @Transactional
    public ReviewResult reject(ReadingId id, String why) {
        permission.anyOf(Role.ADMIN);
        return audited("reject reading", readings.reject(id), why);
    }

    private ReviewResult audited(String action, ReviewResult result, String why) {
        if (result instanceof ReviewResult.Decided decided) {
            KeptReading held = decided.held();
            audit.record(action, "reading " + held.id(), "meter " + held.meter() + " showed "
                    + held.registerWattHours() + " Wh at " + held.at()
                    + (why.isBlank() ? "" : ", because: " + why.strip()));
        }
        return result;
    }
}
