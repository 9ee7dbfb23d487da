package gridborne.portal.view;

import gridborne.grid.MeterKind;
import gridborne.tenants.meters.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The schematic map: a symbol for each meter that has a place. Street lights stand along streets,
 * so two or more in a line make one.
 */
public record GridMap(List<Symbol> symbols, List<Street> streets, boolean labelled,
                      List<KindCount> kinds, int dark, int hidden) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 420;
    private static final int MARGIN = 40;
    private static final int EDGE = 1000;
    private static final int MOST_SYMBOLS = 300;
    private static final int MOST_LABELS = 24;
    /** Street lights this near to a common line, in map units, stand on one street. */
    private static final int SAME_LINE = 40;

    public GridMap {
        symbols = List.copyOf(symbols);
        streets = List.copyOf(streets);
        kinds = List.copyOf(kinds);
    }

    public record Symbol(MeterRow meter, int x, int y) {
        /** The drawing to use: its shape tells kind and state without any colour. */
        public String drawing() {
            return HourFlow.tint(meter.kind()) + (meter.power().isDark() ? "-dark" : "");
        }

        public String tint() {
            return HourFlow.tint(meter.kind());
        }
    }

    /** A line across the map, horizontal or vertical, as the data of a path. */
    public record Street(String path) {
    }

    static GridMap of(List<MeterRow> meters) {
        List<MeterRow> placed = meters.stream().filter(row -> row.location().isPresent()).toList();
        List<Symbol> symbols = placed.stream().limit(MOST_SYMBOLS).map(GridMap::symbol)
                .sorted(Comparator.comparingInt(Symbol::y)).toList();
        return new GridMap(symbols, streets(placed), symbols.size() <= MOST_LABELS,
                KindCount.of(placed.stream().map(MeterRow::kind)),
                (int) placed.stream().filter(row -> row.power().isDark()).count(),
                placed.size() - symbols.size());
    }

    public boolean isEmpty() {
        return symbols.isEmpty();
    }

    private static Symbol symbol(MeterRow meter) {
        Location place = meter.location().orElseThrow();
        return new Symbol(meter, across(place.x()), down(place.y()));
    }

    private static int across(int x) {
        return MARGIN + x * (WIDTH - 2 * MARGIN) / EDGE;
    }

    private static int down(int y) {
        return MARGIN + y * (HEIGHT - 2 * MARGIN) / EDGE;
    }

    private static List<Street> streets(List<MeterRow> placed) {
        List<Location> lights = placed.stream()
                .filter(row -> row.kind() == MeterKind.STREET_LIGHT)
                .map(row -> row.location().orElseThrow()).toList();
        List<Street> streets = new ArrayList<>();
        for (int y : lines(lights, Location::y)) {
            streets.add(new Street("M0 " + (down(y) + 14) + "H" + WIDTH));
        }
        for (int x : lines(lights, Location::x)) {
            streets.add(new Street("M" + (across(x) + 14) + " 0V" + HEIGHT));
        }
        return streets;
    }

    /** The middles of the rows of lights along one axis; a row has at least two. */
    private static List<Integer> lines(List<Location> lights, ToIntFunction<Location> axis) {
        Map<Integer, List<Integer>> rows = lights.stream().map(axis::applyAsInt)
                .collect(Collectors.groupingBy(place -> place / SAME_LINE, TreeMap::new,
                        Collectors.toList()));
        return rows.values().stream().filter(row -> row.size() > 1)
                .map(row -> row.stream().mapToInt(Integer::intValue).sum() / row.size()).toList();
    }
}
