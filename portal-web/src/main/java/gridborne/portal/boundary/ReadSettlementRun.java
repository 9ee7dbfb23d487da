package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.BookHead;
import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.grid.OperationState;
import gridborne.portal.boundary.SettlementRun.GivenHour;
import gridborne.portal.boundary.SettlementRun.Step;
import gridborne.tenants.alarms.AlarmKind;
import gridborne.tenants.alarms.Alarms;
import gridborne.tenants.people.Role;
import gridborne.tenants.settlement.Attempt;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Where the settlement stands, for the utility's staff and for our own watch. */
@ApplicationScoped
@Transactional
public class ReadSettlementRun {

    @Inject
    private Permission permission;

    @Inject
    private CurrentTenant current;

    @Inject
    private GridClock clock;

    @Inject
    private Book book;

    @Inject
    private Journal journal;

    @Inject
    private RefusedParts parts;

    @Inject
    private Alarms alarms;

    public SettlementRun forStaff() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return run();
    }

    SettlementRun run() {
        Optional<Hour> open = book.head().map(BookHead::openHour);
        Optional<Instant> dueAt = open.map(hour ->
                hour.end().plus(SettleDueHour.grace(current.tenant())));
        return new SettlementRun(open, dueAt,
                dueAt.filter(moment -> !clock.now().isBefore(moment)).isPresent(),
                open.flatMap(parts::latestAttempt).map(this::given), journal.open(),
                alarms.latest(AlarmKind.SETTLEMENT_FAILED));
    }

    private GivenHour given(Attempt attempt) {
        OperationState close = journal.entry(attempt.close()).map(JournalEntry::state)
                .orElseThrow();
        return new GivenHour(step(close), attempt.number(), attempt.reports().size(),
                parts.pagesTaken(attempt.hour()).size(), attempt.givenAt(),
                close instanceof OperationState.Refused refused
                        ? Optional.of(refused.reason()) : Optional.empty());
    }

    /** A close that is confirmed has opened the next hour: then this is not the open one. */
    private static Step step(OperationState close) {
        if (close instanceof OperationState.Queued) {
            return Step.APPENDED;
        }
        return close instanceof OperationState.Refused ? Step.REFUSED : Step.SENT;
    }
}
