package gridborne.portal.view;

import gridborne.portal.imports.Finding;
import gridborne.portal.imports.ImportSheet;
import gridborne.portal.imports.SheetKind;
import gridborne.tenants.imports.KeptImport.State;
import java.util.List;

/** A sheet after its dry run, on its way, or taken over. */
public record ImportView(String id, State state, SheetKind kind, int rows, int done, int found,
                         List<Line> findings) {

    /** What stands against a cell, with where it is. */
    public record Line(int line, String column, Sentence why) {
    }

    static ImportView of(ImportSheet.Kept kept) {
        return new ImportView(kept.kept().id().toString(), kept.kept().state(),
                kept.report().kind(), kept.report().rows(), kept.kept().done(),
                kept.report().found(), kept.report().findings().stream().map(ImportView::line)
                .toList());
    }

    /** The sentence about a finding. */
    public static Sentence why(Finding finding) {
        return Sentence.of("import.why." + finding.why(), finding.values().toArray());
    }

    private static Line line(Finding finding) {
        return new Line(finding.line(), finding.column(), why(finding));
    }

    public boolean isReady() {
        return state == State.CHECKED && found == 0;
    }

    public boolean isUnderWay() {
        return state == State.WANTED;
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isMore() {
        return found > findings.size();
    }

    public Sentence takeAll() {
        return Sentence.of("import.take." + kind, rows);
    }

    /** Of how many rows, for a sentence about all of them. */
    public Sentence counted() {
        return Sentence.of("import.count." + kind, rows);
    }
}
