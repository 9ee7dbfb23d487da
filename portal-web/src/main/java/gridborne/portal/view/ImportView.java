package gridborne.portal.view;

import gridborne.portal.imports.CellChange;
import gridborne.portal.imports.Finding;
import gridborne.portal.imports.ImportSheet;
import gridborne.portal.imports.SheetKind;
import gridborne.portal.imports.SheetReport;
import gridborne.tenants.imports.KeptImport.State;
import java.util.List;

/** A sheet after its dry run, on its way, or taken over. */
public record ImportView(String id, State state, SheetKind kind, SheetReport report, int done,
                         List<Line> findings) {

    /** What stands against a cell, with where it is. */
    public record Line(int line, String column, Sentence why) {
    }

    static ImportView of(ImportSheet.Kept kept) {
        return new ImportView(kept.kept().id().toString(), kept.kept().state(),
                kept.report().kind(), kept.report(), kept.kept().done(),
                kept.report().findings().stream().map(ImportView::line).toList());
    }

    /** The sentence about a finding. */
    public static Sentence why(Finding finding) {
        return Sentence.of("import.why." + finding.why(), finding.values().toArray());
    }

    private static Line line(Finding finding) {
        return new Line(finding.line(), finding.column(), why(finding));
    }

    public int rows() {
        return report.rows();
    }

    public int found() {
        return report.found();
    }

    /** The cells that say something else than what is known. */
    public List<CellChange> changes() {
        return report.changes();
    }

    public boolean isReady() {
        return state == State.CHECKED && report.isClean() && report.isNews();
    }

    /** Everything in it is so already. */
    public boolean isNothing() {
        return state == State.CHECKED && report.isClean() && !report.isNews();
    }

    public boolean isUnderWay() {
        return state == State.WANTED;
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isMore() {
        return found() > findings.size();
    }

    public boolean isMoreChanges() {
        return report.changed() > 0 && report.changes().size() == SheetReport.MOST_TOLD;
    }

    public Sentence takeAll() {
        return Sentence.of(report.changed() == 0 ? "import.take." + kind : "import.takeChanges",
                report.changed() == 0 ? report.added() : report.added() + report.changed());
    }

    /** How many of them are new, differ, and say what is known. */
    public Sentence parts() {
        return Sentence.of("import.parts", report.added(), report.changed(), report.same());
    }

    /** Of how many rows, for a sentence about all of them. */
    public Sentence counted() {
        return Sentence.of("import.count." + kind, rows());
    }
}
