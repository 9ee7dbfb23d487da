package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.Book;
import gridborne.grid.BookHead;
import gridborne.grid.Cause;
import gridborne.grid.Journal;
import gridborne.grid.MeterNumber;
import gridborne.grid.Operation;
import gridborne.grid.ReportPages;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.readings.Readings;
import gridborne.tenants.settlement.Settlements;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Gives one due hour to the chain: the registers that are new, page by page, and the close (S5.5).
 * The hour's row, its operations and what was reported are one transaction, so an hour is given
 * once and completely, by whoever comes first.
 */
@ApplicationScoped
public class SettleDueHour {

    /** A demo's devices may follow the wall clock, which its grid's time knows nothing of. */
    private static final Instant WHENEVER = Instant.parse("9999-12-31T23:59:59Z");

    @Inject
    private CurrentTenant current;

    @Inject
    private GridClock clock;

    @Inject
    private Settlements settlements;

    @Inject
    private Readings readings;

    @Inject
    private Book book;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** The hour given, or nothing if none is due or somebody else gives it. */
    @Transactional
    public Optional<Hour> settle() {
        Tenant tenant = current.tenant();
        Optional<Hour> due = openHour()
                .filter(hour -> hour.isDue(clock.now(), grace(tenant)))
                .filter(settlements::begin);
        due.ifPresent(hour -> give(hour, tenant.demo() ? WHENEVER : hour.end()));
        return due;
    }

    /** The hour after the last one given; before any was given, the one the contract began with. */
    private Optional<Hour> openHour() {
        return settlements.latest().map(Hour::next)
                .or(() -> book.head().map(BookHead::openHour));
    }

    /** Nobody's late reading is waited for in a demo: the press of its clock ends the hour. */
    private static Duration grace(Tenant tenant) {
        return tenant.demo() ? Duration.ZERO : tenant.grace();
    }

    private void give(Hour hour, Instant shownUntil) {
        Cause cause = actor.cause("settle " + hour);
        Map<MeterNumber, Register> registers = readings.toReport(shownUntil);
        ReportPages.of(hour, registers).forEach(report -> journal.append(report, cause));
        readings.reported(hour, registers);
        journal.append(new Operation.Close(hour), cause);
    }
}
