package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.grid.UseByWeekday;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@link UseByWeekday} as a grid of squares, the darker the more is used. */
public record HeatMap(List<Row> rows, List<Label> hours, Optional<Sentence> most) {

    private static final int LEFT = 34;
    private static final int SIZE = 22;
    private static final int FAINTEST = 12;
    private static final int RANGE = 88;
    private static final int LABELS_EVERY = 6;
    private static final int BASELINE = 15;

    /** A day of the week. */
    public record Row(String day, int y, int textY, List<Cell> cells) {
    }

    /** {@code opacity} is empty where nothing was settled yet. */
    public record Cell(int x, String hour, Optional<Energy> energy, Optional<String> opacity) {
    }

    public record Label(int x, String text) {
    }

    static HeatMap of(UseByWeekday use, Words words) {
        Energy most = use.most();
        List<Row> rows = new ArrayList<>();
        Optional<Sentence> peak = Optional.empty();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Cell> cells = IntStream.range(0, UseByWeekday.HOURS)
                    .mapToObj(hour -> cell(use.at(day, hour), hour, most)).toList();
            int y = (day.getValue() - 1) * SIZE;
            rows.add(new Row(words.periods().weekday(day), y, y + BASELINE, cells));
            if (peak.isEmpty() && most.wattHours() > 0) {
                peak = cells.stream().filter(cell -> cell.energy().equals(Optional.of(most)))
                        .findFirst().map(cell -> Sentence.of("heat.most",
                                words.periods().weekday(day), cell.hour(), most));
            }
        }
        return new HeatMap(rows, IntStream.iterate(0, hour -> hour < UseByWeekday.HOURS,
                hour -> hour + LABELS_EVERY).mapToObj(hour -> new Label(LEFT + hour * SIZE,
                        time(hour))).toList(), peak);
    }

    /** All squares as SVG, and what each says when pointed at. */
    public String squares(Words words) {
        Shapes shapes = new Shapes();
        rows.forEach(row -> row.cells().forEach(cell -> square(shapes, row, cell, words)));
        return shapes.svg();
    }

    private static void square(Shapes shapes, Row row, Cell cell, Words words) {
        String x = Integer.toString(cell.x());
        String y = Integer.toString(row.y());
        if (cell.energy().isEmpty()) {
            shapes.rect(Optional.empty(), "class", "unknown", "x", x, "y", y, "width", "21",
                    "height", "21", "rx", "4");
        } else {
            shapes.rect(cell.energy().map(energy -> row.day() + " " + cell.hour() + ": "
                            + words.energy(energy)), "x", x, "y", y, "width", "21",
                    "height", "21", "rx", "4", "opacity", cell.opacity().orElseThrow());
        }
    }

    private static Cell cell(Optional<Energy> energy, int hour, Energy most) {
        return new Cell(LEFT + hour * SIZE, time(hour), energy,
                energy.map(one -> opacity(one, most)));
    }

    private static String opacity(Energy energy, Energy most) {
        long share = most.wattHours() == 0 ? 0 : BigInteger.valueOf(energy.wattHours())
                .multiply(BigInteger.valueOf(RANGE)).divide(BigInteger.valueOf(most.wattHours()))
                .longValueExact();
        long percent = FAINTEST + share;
        return percent >= 100 ? "1" : "." + (percent < 10 ? "0" : "") + percent;
    }

    private static String time(int hour) {
        return (hour < 10 ? "0" : "") + hour + ":00";
    }
}
