package gridborne.portal.imports;

import java.util.ArrayList;
import java.util.List;

/** Rows held against what the database knows: what is against them, what is new, what changes. */
final class Compared {

    private final List<Finding> findings = new ArrayList<>();
    private final List<CellChange> changes = new ArrayList<>();
    private int added;
    private int changed;

    void against(Finding finding) {
        findings.add(finding);
    }

    void isNew() {
        added++;
    }

    /** A row about something known; none of its cells may differ. */
    void isKnown(List<CellChange> cells) {
        changes.addAll(cells);
        changed += cells.isEmpty() ? 0 : 1;
    }

    List<Finding> findings() {
        return findings;
    }

    List<CellChange> changes() {
        return changes;
    }

    int added() {
        return added;
    }

    int changed() {
        return changed;
    }
}
