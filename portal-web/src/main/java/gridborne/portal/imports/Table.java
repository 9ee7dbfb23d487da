package gridborne.portal.imports;

import gridborne.portal.imports.SheetReader.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sheet from its header on: what it lists, and its rows by the names of their columns. */
final class Table {

    private final SheetReader reader;
    private final List<String> names;
    private final SheetKind kind;
    private final List<Finding> findings = new ArrayList<>();

    /** Of a sheet that can be read as text. */
    Table(Sheet sheet) {
        reader = new SheetReader(sheet.text(), sheet.text());
        Optional<Row> header = reader.next();
        names = header.map(Row::cells).orElse(List.of()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace(' ', '_')).toList();
        kind = SheetKind.of(Set.copyOf(new HashSet<>(names)));
        if (header.isEmpty()) {
            findings.add(Finding.of(1, "", "nothing"));
        } else {
            look(header.get().line());
        }
    }

    SheetKind kind() {
        return kind;
    }

    /** What stands against the header: with any of it, no row is read. */
    List<Finding> findings() {
        return findings;
    }

    /** Empty at the end. A row of another width has its finding, and no values. */
    Optional<Cells> next() {
        return reader.next().map(row -> {
            if (row.cells().size() != names.size()) {
                Cells cells = new Cells(row.line(), Map.of());
                cells.found("", "width", Integer.toString(row.cells().size()),
                        Integer.toString(names.size()));
                return cells;
            }
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), row.cells().get(i));
            }
            return new Cells(row.line(), values);
        });
    }

    private void look(int line) {
        Set<String> seen = new HashSet<>();
        String known = String.join(", ", kind.columns());
        for (String name : names) {
            if (!kind.columns().contains(name)) {
                findings.add(Finding.of(line, Cells.shortened(name), "unknownColumn", known));
            } else if (!seen.add(name)) {
                findings.add(Finding.of(line, name, "columnTwice"));
            }
        }
        kind.required().stream().filter(name -> !seen.contains(name))
                .forEach(name -> findings.add(Finding.of(line, name, "missingColumn", known)));
    }
}
