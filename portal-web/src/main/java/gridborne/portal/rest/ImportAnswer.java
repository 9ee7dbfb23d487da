package gridborne.portal.rest;

import gridborne.portal.imports.Finding;
import gridborne.portal.imports.SheetKind;
import gridborne.portal.imports.SheetReport;
import gridborne.portal.view.ImportView;
import gridborne.portal.view.Words;
import java.util.List;

/**
 * What was found in a sheet, and whether it was taken over.
 *
 * @param found    how many cells do not fit
 * @param findings the first 200 of them
 */
public record ImportAnswer(SheetKind kind, Long rows, Boolean taken, Long found,
                           List<FindingAnswer> findings) {

    /** What stands against a cell; without a column, against the row. */
    public record FindingAnswer(Long line, String column, String problem) {

        static FindingAnswer of(Finding finding, Words words) {
            return new FindingAnswer((long) finding.line(), finding.column(),
                    words.tell(ImportView.why(finding)));
        }
    }

    static ImportAnswer of(SheetReport report, boolean taken, Words words) {
        return new ImportAnswer(report.kind(), (long) report.rows(), taken, (long) report.found(),
                report.findings().stream().map(finding -> FindingAnswer.of(finding, words))
                        .toList());
    }
}
