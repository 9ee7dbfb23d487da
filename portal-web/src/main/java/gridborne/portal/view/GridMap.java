package gridborne.portal.view;

import gridborne.grid.MeterKind;
import gridborne.tenants.meters.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schematic map: a symbol for each meter that has a place. Street lights stand along streets,
 * so two or more in a line make one.
 */
public record GridMap(List<Symbol> symbols, List<Street> streets, List<Symbol> labelled,
                      List<KindCount> kinds, List<MeterRow> dark, int hidden) {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int EDGE = 1000;
    private static final int STREET_BEYOND_LIGHTS = 17;
    static final int MOST_SYMBOLS = 300;
    /** With more of them, only those are labelled where something happens. */
    private static final int MOST_LABELS = 24;
    private static final int MOST_EVENTS = 6;
    private static final int LABEL_WIDTH = 130;
    private static final int LABEL_HEIGHT = 18;
    private static final int ROOM_FOR_LABEL = 80;
    private static final int INDENT = 10;
    /** Street lights this near to a common line, in map units, stand on one street. */
    private static final int SAME_LINE = 40;

    public GridMap {
        symbols = List.copyOf(symbols);
        streets = List.copyOf(streets);
        labelled = List.copyOf(labelled);
        kinds = List.copyOf(kinds);
        dark = List.copyOf(dark);
    }

    public record Symbol(MeterRow meter, int x, int y) {
        /** Which shape to draw, and its colour in the style sheet. */
        public String drawing() {
            return HourFlow.tint(meter.kind());
        }

        /** Labels keep inside the map: near an edge they start or end at their symbol. */
        public String labelAnchor() {
            return x < ROOM_FOR_LABEL ? "start" : x > WIDTH - ROOM_FOR_LABEL ? "end" : "middle";
        }

        public int labelX() {
            return x < ROOM_FOR_LABEL ? x - INDENT : x > WIDTH - ROOM_FOR_LABEL ? x + INDENT : x;
        }

        private boolean labelTouches(Symbol other) {
            return Math.abs(y - other.y) < LABEL_HEIGHT && Math.abs(x - other.x) < LABEL_WIDTH;
        }

        /** Whether it is drawn hollow and struck through: nothing flows here. */
        public boolean isOff() {
            return !meter.isConnected();
        }
    }

    /** A line across the map, horizontal or vertical, as the data of a path. */
    public record Street(String path) {
    }

    static GridMap of(List<MeterRow> meters) {
        List<MeterRow> placed = meters.stream().filter(row -> row.location().isPresent()).toList();
        List<Symbol> symbols = placed.stream().limit(MOST_SYMBOLS).map(GridMap::symbol)
                .sorted(Comparator.comparingInt(Symbol::y)).toList();
        return new GridMap(symbols, streets(placed), labelled(symbols),
                KindCount.of(placed.stream().map(MeterRow::kind)),
                placed.stream().filter(row -> row.power().isDark()).toList(),
                placed.size() - symbols.size());
    }

    public boolean isEmpty() {
        return symbols.isEmpty();
    }

    private static Symbol symbol(MeterRow meter) {
        Location place = meter.location().orElseThrow();
        return new Symbol(meter, across(place.x()), down(place.y()));
    }

    /** All in a small grid; in a large one the few without power and the few that changed. */
    private static List<Symbol> labelled(List<Symbol> symbols) {
        if (symbols.size() <= MOST_LABELS) {
            return apart(symbols.stream());
        }
        return apart(Stream.concat(few(symbols, symbol -> symbol.meter().power().isDark()
                        && symbol.meter().kind() != MeterKind.HOUSE),
                few(symbols, symbol -> symbol.meter().isChanged())));
    }

    private static Stream<Symbol> few(List<Symbol> symbols, Predicate<Symbol> wanted) {
        List<Symbol> found = symbols.stream().filter(wanted).toList();
        return found.size() <= MOST_EVENTS ? found.stream() : Stream.empty();
    }

    /** Without those whose label would cover another one's. */
    private static List<Symbol> apart(Stream<Symbol> symbols) {
        List<Symbol> labelled = new ArrayList<>();
        symbols.filter(symbol -> labelled.stream().noneMatch(symbol::labelTouches))
                .forEach(labelled::add);
        return labelled;
    }

    private static int across(int x) {
        return x * WIDTH / EDGE;
    }

    private static int down(int y) {
        return y * HEIGHT / EDGE;
    }

    private static List<Street> streets(List<MeterRow> placed) {
        List<Location> lights = placed.stream()
                .filter(row -> row.kind() == MeterKind.STREET_LIGHT)
                .map(row -> row.location().orElseThrow()).toList();
        List<Street> streets = new ArrayList<>();
        for (int y : lines(lights, Location::y)) {
            streets.add(new Street("M0 " + (down(y) - STREET_BEYOND_LIGHTS) + "H" + WIDTH));
        }
        for (int x : lines(lights, Location::x)) {
            streets.add(new Street("M" + (across(x) - STREET_BEYOND_LIGHTS) + " 0V" + HEIGHT));
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
