package gridborne.portal.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Goes through sheets: looks at all of it, or takes all of it over. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TakeSheet {

    private static final int ROWS_AT_ONCE = 500;

    @Inject
    private MeterTaker meters;

    @Inject
    private PersonTaker people;

    /** Changes nothing. */
    SheetReport look(Sheet sheet) {
        Optional<Finding> unreadable = sheet.unreadable();
        if (unreadable.isPresent()) {
            return SheetReport.unread(SheetKind.METERS, List.of(unreadable.get()));
        }
        try {
            Table table = new Table(sheet);
            return table.findings().isEmpty() ? new Look<>(takerOf(table.kind())).at(table)
                    : SheetReport.unread(table.kind(), table.findings());
        } catch (SheetReader.Broken broken) {
            return SheetReport.unread(SheetKind.METERS, List.of(broken.finding()));
        }
    }

    /** All of a sheet, or nothing where anything stands against it by now. */
    SheetReport take(Sheet sheet, IntConsumer progress) {
        if (sheet.unreadable().isPresent()) {
            return look(sheet);
        }
        lock();
        SheetReport report = look(sheet);
        if (report.isClean() && report.isNews()) {
            takeAll(takerOf(report.kind()), new Table(sheet), progress);
        }
        return report;
    }

    private void lock() {
        people.lock();
        meters.lock();
    }

    private Taker<?> takerOf(SheetKind kind) {
        return kind == SheetKind.METERS ? meters : people;
    }

    private static <R> void takeAll(Taker<R> taker, Table table, IntConsumer progress) {
        int[] taken = {0};
        inParts(taker, table, cells -> { }, part -> {
            taker.take(part);
            taken[0] += part.size();
            progress.accept(taken[0]);
        });
    }

    /** Rows that are understood, a bounded number at once; the others' cells by themselves. */
    private static <R> void inParts(Taker<R> taker, Table table, Consumer<Cells> every,
                                    Consumer<List<R>> parts) {
        List<R> part = new ArrayList<>(ROWS_AT_ONCE);
        for (Optional<Cells> cells = table.next(); cells.isPresent(); cells = table.next()) {
            Cells row = cells.get();
            if (row.findings().isEmpty()) {
                taker.understood(row).ifPresent(part::add);
            }
            every.accept(row);
            if (part.size() == ROWS_AT_ONCE) {
                parts.accept(List.copyOf(part));
                part.clear();
            }
        }
        if (!part.isEmpty()) {
            parts.accept(part);
        }
    }

    /** One look at all rows. */
    private static final class Look<R> {

        private final Taker<R> taker;
        private final Map<String, Integer> lineOf = new HashMap<>();
        private final List<Finding> told = new ArrayList<>();
        private final List<CellChange> changes = new ArrayList<>();
        private int found;
        private int rows;
        private int added;
        private int changed;

        Look(Taker<R> taker) {
            this.taker = taker;
        }

        SheetReport at(Table table) {
            try {
                inParts(taker, table, this::count, this::compare);
            } catch (SheetReader.Broken broken) {
                tell(broken.finding());
            }
            if (rows == 0 && found == 0) {
                tell(Finding.of(2, "", "noRows"));
            }
            if (rows > Sheet.MOST_ROWS) {
                tell(Finding.of(1, "", "tooManyRows", Integer.toString(Sheet.MOST_ROWS),
                        Integer.toString(rows)));
            }
            return new SheetReport(table.kind(), rows, added, changed, changes, told.stream()
                    .sorted((one, other) -> Integer.compare(one.line(), other.line())).toList(),
                    found);
        }

        private void count(Cells cells) {
            rows++;
            cells.findings().forEach(this::tell);
        }

        private void compare(List<R> part) {
            for (R row : part) {
                Integer before = lineOf.putIfAbsent(taker.key(row), taker.line(row));
                if (before != null) {
                    tell(Finding.of(taker.line(row), taker.keyColumn(), "twice",
                            taker.key(row), before.toString()));
                }
            }
            Compared compared = new Compared();
            taker.compare(part, compared);
            compared.findings().forEach(this::tell);
            compared.changes().stream().limit(SheetReport.MOST_TOLD - changes.size())
                    .forEach(changes::add);
            added += compared.added();
            changed += compared.changed();
        }

        private void tell(Finding finding) {
            found++;
            if (told.size() < SheetReport.MOST_TOLD) {
                told.add(finding);
            }
        }
    }
}
