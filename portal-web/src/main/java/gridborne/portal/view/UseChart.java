package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.energy.Period;
import gridborne.grid.PartUse;
import gridborne.money.Coins;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was used in the parts of a period, laid out as bars: what roofs covered at the foot, gaps
 * hatched. Lengths are whole tenths of the picture's unit, written as decimals.
 *
 * @param rows the same, to be read as a table
 */
public record UseChart(List<Bar> bars, List<Mark> marks, List<PartUse> rows, Energy energy,
                       Energy local, Coins coins, Optional<PartUse> peak, long gaps) {

    private static final int WIDTH = 7000;
    private static final int HEIGHT = 1800;
    private static final int NARROW = 100;
    private static final int GAP_BETWEEN = 20;
    private static final int MOST_MARKS = 13;
    private static final int ROOM_FOR_MARK = 600;
    private static final String NOTHING = decimal(0);

    /** {@code label} is said when pointed at; where bars are many, the table says it. */
    public record Bar(String x, String width, String y, String height, String localY,
                      String localHeight, boolean gap, Optional<Sentence> label) {
    }

    /** A line across the picture and what stands at its foot. */
    public record Mark(String x, String labelX, String label) {
    }

    public UseChart {
        bars = List.copyOf(bars);
        marks = List.copyOf(marks);
        rows = List.copyOf(rows);
    }

    static UseChart of(List<PartUse> uses, Period.Length length, Words words) {
        long highest = uses.stream().mapToLong(use -> use.energy().wattHours()).max().orElse(0);
        List<Bar> bars = new ArrayList<>(uses.size());
        for (int i = 0; i < uses.size(); i++) {
            bars.add(bar(uses, i, highest, length, words));
        }
        return new UseChart(bars, marks(uses, length, words), uses,
                sum(uses.stream().map(PartUse::energy)), sum(uses.stream().map(PartUse::local)),
                uses.stream().map(PartUse::coins).reduce(Coins.ZERO, Coins::plus),
                uses.stream().filter(use -> use.energy().wattHours() == highest && highest > 0)
                        .findFirst(),
                uses.stream().mapToLong(PartUse::missing).sum());
    }

    /**
     * All bars as SVG, and what each says when pointed at.
     *
     * @param gap the pattern that fills gaps
     */
    public String shapes(String gap, Words words) {
        Shapes shapes = new Shapes();
        for (Bar bar : bars) {
            Optional<String> title = bar.label().map(words::tell);
            if (bar.gap()) {
                shapes.rect(title, "x", bar.x(), "y", "0", "width", bar.width(),
                        "height", decimal(HEIGHT), "fill", "url(#" + gap + ")");
            } else {
                used(shapes, bar, title);
            }
        }
        return shapes.svg();
    }

    private static void used(Shapes shapes, Bar bar, Optional<String> title) {
        if (!bar.height().equals(NOTHING)) {
            shapes.rect(title, "class", "used", "x", bar.x(), "y", bar.y(),
                    "width", bar.width(), "height", bar.height());
            if (!bar.localHeight().equals(NOTHING)) {
                shapes.rect(Optional.empty(), "class", "roofs", "x", bar.x(), "y", bar.localY(),
                        "width", bar.width(), "height", bar.localHeight());
            }
        }
    }

    public boolean isEmpty() {
        return rows.stream().allMatch(PartUse::isOpen);
    }

    public Share localShare() {
        return Share.of(local.wattHours(), Math.max(1, energy.wattHours())).inWholePercent();
    }

    private static Energy sum(Stream<Energy> energies) {
        return energies.reduce(Energy.ZERO, Energy::plus);
    }

    private static Bar bar(List<PartUse> uses, int i, long highest, Period.Length length,
                           Words words) {
        PartUse use = uses.get(i);
        int left = i * WIDTH / uses.size();
        int room = (i + 1) * WIDTH / uses.size() - left;
        int width = room > NARROW ? room - GAP_BETWEEN : room;
        int height = use.isGap() ? HEIGHT : scaled(use.energy(), highest);
        int local = use.isGap() ? 0 : scaled(use.local(), highest);
        return new Bar(decimal(left), decimal(width), decimal(HEIGHT - height), decimal(height),
                decimal(HEIGHT - local), decimal(local), use.isGap(),
                room > NARROW ? Optional.of(label(use, length, words)) : Optional.empty());
    }

    private static Sentence label(PartUse use, Period.Length length, Words words) {
        String when = words.periods().part(use.part(), length);
        return use.isGap() ? Sentence.of("use.gap", when)
                : Sentence.of("use.bar", when, use.energy(), use.coins());
    }

    private static List<Mark> marks(List<PartUse> uses, Period.Length length, Words words) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < uses.size(); i++) {
            boolean newDay = i == 0 || !uses.get(i).part().day()
                    .equals(uses.get(i - 1).part().day());
            boolean daily = length == Period.Length.WEEK;
            if (daily ? newDay : i % (1 + uses.size() / MOST_MARKS) == 0) {
                places.add(i);
            }
        }
        // Of a day that has only begun there is no room for the name.
        if (places.size() > 1 && places.get(1) * WIDTH / uses.size() < ROOM_FOR_MARK) {
            places.remove(0);
        }
        return places.stream().map(i -> new Mark(decimal(i * WIDTH / uses.size()),
                decimal(i * WIDTH / uses.size() + NARROW / 2),
                words.periods().mark(uses.get(i).part(), length))).toList();
    }

    private static int scaled(Energy energy, long highest) {
        return highest == 0 ? 0 : BigInteger.valueOf(energy.wattHours())
                .multiply(BigInteger.valueOf(HEIGHT)).divide(BigInteger.valueOf(highest))
                .intValueExact();
    }

    private static String decimal(int tenths) {
        return FlowPicture.decimal(tenths);
    }
}
