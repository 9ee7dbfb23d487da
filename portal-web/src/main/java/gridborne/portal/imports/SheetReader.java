package gridborne.portal.imports;

import gridborne.portal.export.HarmlessCell;
import java.io.IOException;
import java.io.LineNumberReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of separated values (RFC 4180), one after the other. The separator is the comma, semicolon
 * or tab that the header has most of; a cell in quotes may hold it, and line ends, and doubled
 * quotes.
 */
final class SheetReader {

    /** No name or code is longer; an open quote must not swallow the rest of a file. */
    private static final int LONGEST_CELL = 2_000;
    private static final String SEPARATORS = ",;\t";
    private static final int END = -1;

    /** A row, with the line in which it begins. */
    record Row(int line, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** Thrown where the text is no table. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Finding finding;

        Broken(Finding finding) {
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    private final LineNumberReader text;
    private final char separator;
    private int ahead;
    private int line = 1;

    SheetReader(Reader first, Reader again) {
        separator = separatorOf(first);
        text = new LineNumberReader(again);
        text.setLineNumber(1);
        ahead = read();
    }

    /** The next row that is not blank. */
    Optional<Row> next() {
        while (ahead != END) {
            Row row = row();
            if (!row.isBlank()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private Row row() {
        line = text.getLineNumber() - (ahead == '\n' ? 1 : 0);
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (ahead == separator) {
            advance();
            cells.add(cell());
        }
        if (ahead == '\n') {
            advance();
        }
        return new Row(line, cells);
    }

    private String cell() {
        while (ahead == ' ') {
            advance();
        }
        return HarmlessCell.meant(ahead == '"' ? quoted() : plain());
    }

    private String plain() {
        StringBuilder cell = new StringBuilder();
        while (ahead != separator && ahead != '\n' && ahead != END) {
            append(cell);
        }
        return cell.toString().strip();
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        advance();
        for (boolean open = true; open;) {
            if (ahead == END) {
                throw new Broken(Finding.of(line, "", "openQuote"));
            }
            if (ahead != '"') {
                append(cell);
                continue;
            }
            advance();
            open = ahead == '"';
            if (open) {
                append(cell);
            }
        }
        if (!plain().isEmpty()) {
            throw new Broken(Finding.of(line, "", "afterQuote"));
        }
        return cell.toString().strip();
    }

    private void append(StringBuilder cell) {
        if (cell.length() >= LONGEST_CELL) {
            throw new Broken(Finding.of(line, "", "longCell", Integer.toString(LONGEST_CELL)));
        }
        cell.append((char) ahead);
        advance();
    }

    private void advance() {
        ahead = read();
    }

    /** Every kind of line end is one line feed here. */
    private int read() {
        try {
            return text.read();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static char separatorOf(Reader text) {
        int[] counts = new int[SEPARATORS.length()];
        try {
            boolean quoted = false;
            for (int next = text.read(); next != END && (quoted || next != '\n');
                    next = text.read()) {
                quoted ^= next == '"';
                int which = SEPARATORS.indexOf(next);
                if (!quoted && which >= 0) {
                    counts[which]++;
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }
}
