package gridborne.portal.view;

import gridborne.grid.Direction;
import gridborne.payment.OrderLimits;
import java.util.List;

/**
 * A meter for whoever stands before it: what it is, how it stands, and how to pay for it.
 *
 * @param row how it stands; a retired one has none any more, so it is called by its name here
 */
public record MeterView(String code, String name, boolean retired, Direction direction,
                        List<MeterRow> row, boolean payable, OrderLimits limits,
                        List<Preset> presets) {

    public MeterView {
        row = List.copyOf(row);
        presets = List.copyOf(presets);
    }

    public boolean isFundable() {
        return direction == Direction.CONSUMPTION && !retired;
    }

    public Sentence headline() {
        return row.stream().findFirst().map(MeterView::standing)
                .orElseGet(() -> Sentence.of("meter.headline.retired", name));
    }

    private static Sentence standing(MeterRow row) {
        return row.lasting().map(left -> Sentence.of("meter.headline.lasting", row.name(),
                row.standing(), left)).orElseGet(() -> Sentence.of("meter.headline", row.name(),
                        row.standing()));
    }
}
