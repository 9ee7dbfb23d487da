package gridborne.portal.boundary;

import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.Book;
import gridborne.grid.Cause;
import gridborne.grid.Journal;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.Operation;
import gridborne.grid.ReportPages;
import gridborne.grid.SequenceNumber;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.readings.Readings;
import gridborne.tenants.settlement.Attempt;
import gridborne.tenants.settlement.Settlements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Appends what an hour needs, within the caller's transaction: the registers that are new, page by
 * page, and the close. Pages that the contract refused before are among them again.
 */
@ApplicationScoped
class GiveHour {

    @Inject
    private Settlements settlements;

    @Inject
    private RefusedParts refused;

    @Inject
    private Readings readings;

    @Inject
    private Book book;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** For the first time. What the hour before could not report is this one's. */
    void give(Hour hour, Instant shownUntil) {
        takeBack(refused.pagesRefused(hour.previous()));
        SortedMap<MeterNumber, SequenceNumber> reports =
                report(hour, readings.toReport(shownUntil));
        settlements.given(Attempt.first(hour, clock.instant(), reports, close(hour)));
    }

    /** Once more, without the pages that the contract has taken already. */
    void giveAgain(Attempt before, Instant shownUntil) {
        Hour hour = before.hour();
        takeBack(refused.pagesRefused(hour));
        Set<MeterNumber> taken = refused.pagesTaken(hour);
        Map<MeterNumber, Register> registers = readings.toReport(shownUntil).entrySet().stream()
                .filter(entry -> !taken.contains(pageOf(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        SortedMap<MeterNumber, SequenceNumber> reports = report(hour, registers);
        settlements.given(before.next(clock.instant(), reports, close(hour)));
    }

    private SortedMap<MeterNumber, SequenceNumber> report(Hour hour,
                                                          Map<MeterNumber, Register> registers) {
        SortedMap<MeterNumber, SequenceNumber> reports = new TreeMap<>();
        ReportPages.of(hour, registers).forEach(report ->
                reports.put(report.first(), journal.append(report, cause(hour))));
        readings.reported(hour, registers);
        return reports;
    }

    private SequenceNumber close(Hour hour) {
        return journal.append(new Operation.Close(hour), cause(hour));
    }

    /** What these pages' meters showed counts as not reported beyond what the chain has seen. */
    private void takeBack(SortedSet<MeterNumber> pages) {
        if (!pages.isEmpty()) {
            readings.notTaken(book.meters().stream()
                    .filter(meter -> pages.contains(pageOf(meter.number())))
                    .collect(Collectors.toMap(MeterState::number, MeterState::register)));
        }
    }

    private static MeterNumber pageOf(MeterNumber meter) {
        return MeterNumber.firstOfPage(meter.page());
    }

    private Cause cause(Hour hour) {
        return actor.cause("settle " + hour);
    }
}
