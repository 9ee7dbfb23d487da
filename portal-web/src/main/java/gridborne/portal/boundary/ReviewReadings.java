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
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return readings.of(quality, MOST);
    }

    @Transactional
    public ReviewResult accept(ReadingId id) {
        permission.anyOf(Role.ADMIN);
        return audited("accept reading", readings.accept(id));
    }

    @Transactional
    public ReviewResult reject(ReadingId id) {
        permission.anyOf(Role.ADMIN);
        return audited("reject reading", readings.reject(id));
    }

    private ReviewResult audited(String action, ReviewResult result) {
        if (result instanceof ReviewResult.Decided decided) {
            KeptReading held = decided.held();
            audit.record(action, "reading " + held.id(), "meter " + held.meter() + " showed "
                    + held.registerWattHours() + " Wh at " + held.at());
        }
        return result;
    }
}
