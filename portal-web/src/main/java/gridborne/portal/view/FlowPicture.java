package gridborne.portal.view;

import gridborne.portal.view.EnergyFlow.Amount;
import gridborne.portal.view.EnergyFlow.Stream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * An {@link EnergyFlow} laid out as a Sankey diagram: bars at both sides, bands between them.
 * Lengths are whole tenths of the picture's unit, written as decimals.
 */
public record FlowPicture(int height, List<Bar> sources, List<Bar> sinks, List<Band> bands) {

    private static final int LEFT = 0;
    private static final int RIGHT = 3920;
    private static final int BAR_WIDTH = 80;
    private static final int GAP = 180;
    private static final int SHORTEST = 1500;
    private static final int HEIGHT_PER_BAR = 420;
    private static final int TALLEST = 3000;

    /** {@code middle} is where its label stands. */
    public record Bar(Amount amount, String x, String y, String height, String middle) {
    }

    public record Band(Stream stream, String path) {
    }

    public FlowPicture {
        sources = List.copyOf(sources);
        sinks = List.copyOf(sinks);
        bands = List.copyOf(bands);
    }

    public static FlowPicture of(EnergyFlow flow) {
        int bars = Math.max(flow.sources().size(), flow.sinks().size());
        int height = Math.min(TALLEST, Math.max(SHORTEST, bars * HEIGHT_PER_BAR));
        Scale scale = new Scale(flow.total().wattHours(), height - GAP * Math.max(0, bars - 1));
        Column left = Column.of(flow.sources(), scale, height, LEFT);
        Column right = Column.of(flow.sinks(), scale, height, RIGHT);
        List<Band> bands = new ArrayList<>(flow.streams().size());
        for (Stream stream : flow.streams()) {
            bands.add(new Band(stream, path(left.take(stream.from(), stream),
                    right.take(stream.to(), stream))));
        }
        return new FlowPicture(height / 10, left.bars, right.bars, bands);
    }

    private static String path(Edge from, Edge to) {
        String middle = decimal((LEFT + BAR_WIDTH + RIGHT) / 2);
        String start = decimal(LEFT + BAR_WIDTH);
        return "M" + start + " " + decimal(from.top) + "C" + middle + " " + decimal(from.top) + " "
                + middle + " " + decimal(to.top) + " " + decimal(RIGHT) + " " + decimal(to.top)
                + "V" + decimal(to.bottom) + "C" + middle + " " + decimal(to.bottom) + " "
                + middle + " " + decimal(from.bottom) + " " + start + " " + decimal(from.bottom)
                + "Z";
    }

    static String decimal(int tenths) {
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    private record Edge(int top, int bottom) {
    }

    private record Scale(long total, int length) {
        int of(long wattHours) {
            return BigInteger.valueOf(wattHours).multiply(BigInteger.valueOf(length))
                    .divide(BigInteger.valueOf(Math.max(1, total))).intValueExact();
        }
    }

    /** The bars of one side, and how much of each is already joined to a band. */
    private static final class Column {

        private final List<Bar> bars = new ArrayList<>();
        // By identity: two amounts of one name and size are two bars.
        private final Map<Amount, Integer> tops = new IdentityHashMap<>();
        private final Map<Amount, Long> taken = new IdentityHashMap<>();
        private final Scale scale;

        private Column(Scale scale) {
            this.scale = scale;
        }

        static Column of(List<Amount> amounts, Scale scale, int height, int x) {
            Column column = new Column(scale);
            int used = scale.length + GAP * Math.max(0, amounts.size() - 1);
            int y = (height - used) / 2;
            for (Amount amount : amounts) {
                int length = scale.of(amount.energy().wattHours());
                column.tops.put(amount, y);
                column.bars.add(new Bar(amount, decimal(x), decimal(y),
                        decimal(Math.max(length, 20)), decimal(y + length / 2)));
                y += length + GAP;
            }
            return column;
        }

        Edge take(Amount amount, Stream stream) {
            long before = taken.getOrDefault(amount, 0L);
            long after = before + stream.energy().wattHours();
            taken.put(amount, after);
            int top = tops.get(amount);
            return new Edge(top + scale.of(before), top + scale.of(after));
        }
    }
}
