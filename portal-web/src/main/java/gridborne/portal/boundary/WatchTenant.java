package gridborne.portal.boundary;

import gridborne.energy.Hour;
import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.payment.NotedReason;
import gridborne.tenants.alarms.AlarmKind;
import gridborne.tenants.alarms.Alarms;
import gridborne.tenants.settlement.Settlements;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Looks at the current tenant for what has stood still for ten minutes (I9). */
@ApplicationScoped
@Transactional
public class WatchTenant {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String JOURNAL = "journal";
    private static final String SETTLEMENT = "settlement";

    @Inject
    private Journal journal;

    @Inject
    private ReadSettlementRun runs;

    @Inject
    private Settlements settlements;

    @Inject
    private RefusedParts parts;

    @Inject
    private CurrentTenant current;

    @Inject
    private Alarms alarms;

    @Inject
    private Clock clock;

    public void look() {
        Optional<JournalEntry> stuck = journal.openFor(LIMIT);
        stuck.ifPresentOrElse(this::raise, () -> alarms.clear(AlarmKind.OPERATION_STUCK));
        lookAtHour(runs.run());
        settlements.latest().ifPresent(this::lookAtPages);
    }

    /** A turn went wrong; the watch goes on, and the next turn is tried. */
    public void settlementFailed(String reason) {
        alarms.raise(AlarmKind.SETTLEMENT_FAILED, SETTLEMENT, reason);
    }

    public void settlementWorks() {
        alarms.clear(AlarmKind.SETTLEMENT_FAILED);
    }

    private void raise(JournalEntry operation) {
        alarms.raise(AlarmKind.OPERATION_STUCK, JOURNAL,
                NotedReason.OPERATION_UNANSWERED.sentence(operation.sequence(), operation.kind(),
                        operation.appendedAt()));
    }

    /** Over when no hour waits for the chain. */
    private void lookAtHour(SettlementRun run) {
        if (standsStill(run)) {
            alarms.raise(AlarmKind.SETTLEMENT_STUCK, SETTLEMENT, run.openHour().orElseThrow()
                    + " is not closed; it was due at " + run.dueAt().orElseThrow() + ", "
                    + run.given().map(WatchTenant::told).orElse("not given to the chain") + ".");
        } else if (run.given().isEmpty()) {
            alarms.clear(AlarmKind.SETTLEMENT_STUCK);
        }
    }

    private static String told(SettlementRun.GivenHour given) {
        return "attempt " + given.attempt() + " " + given.step()
                + given.refusal().map(reason -> ": " + reason).orElse("");
    }

    /** Repeated attempts are not progress. */
    boolean standsStill(SettlementRun run) {
        return run.given().isPresent()
                ? settlements.givenBefore(run.openHour().orElseThrow(), LIMIT) : isLate(run);
    }

    /** A demo's hour is due by a clock that leaps, so only what was given to the chain counts. */
    private boolean isLate(SettlementRun run) {
        return !current.tenant().demo() && run.dueAt().filter(moment ->
                !clock.instant().isBefore(moment.plus(LIMIT))).isPresent();
    }

    private void lookAtPages(Hour latest) {
        var refused = parts.pagesRefused(latest);
        if (refused.isEmpty()) {
            alarms.clear(AlarmKind.REPORT_REFUSED);
        } else {
            alarms.raise(AlarmKind.REPORT_REFUSED, latest.toString(), "The contract refused the"
                    + " readings of the pages of meters " + refused + ". They are reported with"
                    + " the next hour.");
        }
    }
}
