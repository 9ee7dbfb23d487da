package gridborne.portal.view;

import gridborne.grid.JournalEntry;
import gridborne.grid.OperationState;
import gridborne.portal.boundary.CutOffPreview;
import gridborne.portal.boundary.ReadSilence.Silent;
import gridborne.portal.boundary.SettlementRun;
import java.util.List;

/** Where the settlement stands, and everything that waits for a word about it. */
public record RunView(SettlementRun run, List<HeldRow> held, CutOffPreview cuts,
                      List<Silent> silent, List<JournalEntry> refused) {

    public RunView {
        held = List.copyOf(held);
        silent = List.copyOf(silent);
        refused = List.copyOf(refused);
    }

    public Sentence step() {
        String step = run.given().map(given -> given.step().name())
                .orElse(run.openHour().isEmpty() ? "SETUP" : run.due() ? "DUE" : "WAITING");
        return Sentence.of("run." + step);
    }

    /** Before it was given, and after the contract refused its close, an hour may be given. */
    public boolean isMayGive() {
        return run.due() && run.given().map(given ->
                given.step() == SettlementRun.Step.REFUSED).orElse(true);
    }

    /** For the page: why the contract refused an operation. */
    public Sentence why(JournalEntry entry) {
        return ReasonWords.of(((OperationState.Refused) entry.state()).reason());
    }
}
