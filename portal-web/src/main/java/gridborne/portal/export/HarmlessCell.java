package gridborne.portal.export;

import java.util.regex.Pattern;

/**
 * A cell that a spreadsheet takes for text. Names are typed by anybody, and one that begins like a
 * formula would run on the desk of whoever opens the file; an apostrophe before it is what
 * spreadsheets themselves write for text.
 */
public final class HarmlessCell {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private HarmlessCell() {
    }

    public static String of(String value) {
        return isFormula(value) ? "'" + value : value;
    }

    /** What was meant, when such a cell comes back. */
    public static String meant(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String value) {
        return FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches();
    }
}
