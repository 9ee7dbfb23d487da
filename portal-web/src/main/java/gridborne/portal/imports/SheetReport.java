package gridborne.portal.imports;

import java.util.List;

/**
 * What was found in a sheet.
 *
 * @param rows     rows below the header
 * @param added    rows about somebody or something new
 * @param changed  rows that say something else than what is known; the others say the same
 * @param changes  the first of their cells, in the order of lines
 * @param findings the first things that stand against it, in the order of lines
 * @param found    how many there are in all
 */
public record SheetReport(SheetKind kind, int rows, int added, int changed,
                          List<CellChange> changes, List<Finding> findings, int found) {

    public static final int MOST_TOLD = 200;

    public SheetReport {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** Of a sheet whose rows were not looked at. */
    static SheetReport unread(SheetKind kind, List<Finding> findings) {
        return new SheetReport(kind, 0, 0, 0, List.of(), findings, findings.size());
    }

    public boolean isClean() {
        return found == 0 && rows > 0;
    }

    /** Whether taking it over would do anything. */
    public boolean isNews() {
        return added + changed > 0;
    }

    /** Rows that say what is known already. */
    public int same() {
        return rows - added - changed;
    }
}
