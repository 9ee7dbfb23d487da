package gridborne.portal.view;

import gridborne.energy.TimeLeft;
import gridborne.grid.MeterKind;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What belongs to all and is dark, or soon will be; the dark ones first. Who is dark at home is
 * not put on show.
 */
public record Needy(List<MeterRow> first, int more) {

    private static final int LISTED = 5;

    public Needy {
        first = List.copyOf(first);
    }

    static Needy among(List<MeterRow> meters) {
        List<MeterRow> needy = meters.stream().filter(row -> row.kind() != MeterKind.HOUSE)
                .filter(MeterRow::isNeedy)
                .sorted(Comparator.comparing(row -> row.timeLeft().map(TimeLeft::expected)
                        .orElse(Duration.ZERO)))
                .toList();
        List<MeterRow> first = needy.stream().limit(LISTED).toList();
        return new Needy(first, needy.size() - first.size());
    }
}
