package gridborne.portal.imports;

import java.util.List;

/**
 * What stands against a cell, a row or the whole sheet.
 *
 * @param line   the line of the file in which the row begins, from 1
 * @param column empty where the row as a whole is meant
 * @param why    the sentence that says it, without {@code import.}
 */
public record Finding(int line, String column, String why, List<String> values) {

    public Finding {
        values = List.copyOf(values);
    }

    static Finding of(int line, String column, String why, String... values) {
        return new Finding(line, column, why, List.of(values));
    }
}
