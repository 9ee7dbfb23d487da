package gridborne.portal.imports;

import java.util.List;

/**
 * What was found in a sheet.
 *
 * @param rows     rows below the header
 * @param findings the first of them, in the order of lines
 * @param found    how many there are in all
 */
public record SheetReport(SheetKind kind, int rows, List<Finding> findings, int found) {

    public static final int MOST_TOLD = 200;

    public SheetReport {
        findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return found == 0 && rows > 0;
    }
}
