package gridborne.portal.rest;

import gridborne.portal.imports.CellChange;
import gridborne.portal.imports.Finding;
import gridborne.portal.imports.SheetKind;
import gridborne.portal.imports.SheetReport;
import gridborne.portal.view.ImportView;
import gridborne.portal.view.Words;
import java.util.List;

/**
 * What was found in a sheet, and whether it was taken over.
 *
 * @param added    rows about somebody or something new
 * @param changed  rows that say something else than what is known
 * @param same     rows that say what is known
 * @param changes  the first 200 cells that differ
 * @param found    how many cells do not fit
 * @param findings the first 200 of them
 */
public record ImportAnswer(SheetKind kind, Long rows, Boolean taken, Long added, Long changed,
                           Long same, List<ChangeAnswer> changes, Long found,
                           List<FindingAnswer> findings) {

    /** A cell with what is known and what it says. */
    public record ChangeAnswer(Long line, String column, String before, String after) {

        static ChangeAnswer of(CellChange change) {
            return new ChangeAnswer((long) change.line(), change.column(), change.before(),
                    change.after());
        }
    }

    /** What stands against a cell; without a column, against the row. */
    public record FindingAnswer(Long line, String column, String problem) {

        static FindingAnswer of(Finding finding, Words words) {
            return new FindingAnswer((long) finding.line(), finding.column(),
                    words.tell(ImportView.why(finding)));
        }
    }

    static ImportAnswer of(SheetReport report, boolean taken, Words words) {
        return new ImportAnswer(report.kind(), (long) report.rows(), taken,
                (long) report.added(), (long) report.changed(), (long) report.same(),
                report.changes().stream().map(ChangeAnswer::of).toList(),
                (long) report.found(), report.findings().stream()
                .map(finding -> FindingAnswer.of(finding, words)).toList());
    }
}
