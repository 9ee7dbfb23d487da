package gridborne.portal.boundary;

import gridborne.energy.Hour;
import gridborne.grid.BookHead;
import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.grid.MeterNumber;
import gridborne.grid.OperationState;
import gridborne.grid.SequenceNumber;
import gridborne.tenants.settlement.Attempt;
import gridborne.tenants.settlement.Settlements;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the contract refused of the hours it was given; called within a transaction. */
@ApplicationScoped
class RefusedParts {

    @Inject
    private Settlements settlements;

    @Inject
    private Journal journal;

    @Inject
    private CurrentTenant current;

    @Inject
    private Clock clock;

    /**
     * The first hour given whose close was refused and can succeed by now. A node's clock may be
     * ahead of the chain's; then the hours after it were refused as well, as not the open one.
     */
    Optional<Attempt> firstClose(BookHead head, Hour latest) {
        for (Hour hour = head.openHour(); !latest.isBefore(hour); hour = hour.next()) {
            Optional<Attempt> refused = latestAttempt(hour).filter(this::closeIsRefused);
            if (refused.isPresent() && isOver(hour, head)
                    && refused.get().mayBeRepeated(clock.instant())) {
                return refused;
            }
        }
        return Optional.empty();
    }

    Optional<Attempt> latestAttempt(Hour hour) {
        List<Attempt> attempts = settlements.attempts(hour);
        return attempts.isEmpty() ? Optional.empty()
                : Optional.of(attempts.get(attempts.size() - 1));
    }

    /** The pages that the contract has taken for this hour, named by their first meters. */
    SortedSet<MeterNumber> pagesTaken(Hour hour) {
        return pages(hour, OperationState.Confirmed.class::isInstance);
    }

    /** The pages that the contract would not take, in whichever attempt. */
    SortedSet<MeterNumber> pagesRefused(Hour hour) {
        SortedSet<MeterNumber> refused = pages(hour, OperationState.Refused.class::isInstance);
        refused.removeAll(pagesTaken(hour));
        return refused;
    }

    private SortedSet<MeterNumber> pages(Hour hour, Predicate<OperationState> wanted) {
        SortedSet<MeterNumber> pages = new TreeSet<>();
        settlements.attempts(hour).forEach(attempt -> attempt.reports().forEach(
                (page, operation) -> {
                    if (wanted.test(state(operation))) {
                        pages.add(page);
                    }
                }));
        return pages;
    }

    private boolean closeIsRefused(Attempt attempt) {
        return state(attempt.close()) instanceof OperationState.Refused;
    }

    /** A demo's contract has no clock. */
    private boolean isOver(Hour hour, BookHead head) {
        return current.tenant().demo() || !head.blockTime().isBefore(hour.end());
    }

    private OperationState state(SequenceNumber operation) {
        return journal.entry(operation).map(JournalEntry::state).orElseThrow();
    }
}
