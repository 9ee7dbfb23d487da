package gridborne.grid;

import gridborne.money.Coins;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that happened to some pockets, the oldest first, with the balance after each line. The
 * pockets begin empty, so the last balance is the book's (S3.3): nothing is left out.
 */
public record Statement(List<Line> lines) {

    /** One line: an entry of the book, or what the hours of a meter did. */
    public record Line(Instant at, Optional<Movement> movement, Optional<MeterUse> use,
                       Coins change, Coins balance) {
    }

    public Statement {
        lines = List.copyOf(lines);
    }

    public static Statement of(Set<Pocket> pockets, List<Movement> movements,
                               List<MeterUse> uses) {
        List<Line> unsummed = Stream.concat(
                movements.stream().filter(one -> one.touches(pockets))
                        .map(one -> new Line(one.at(), Optional.of(one), Optional.empty(),
                                one.change(pockets), Coins.ZERO)),
                uses.stream().filter(use -> pockets.contains(new Pocket.OfMeter(use.meter())))
                        .map(use -> new Line(use.last().end().minusSeconds(1), Optional.empty(),
                                Optional.of(use), use.change(), Coins.ZERO)))
                .sorted(Comparator.comparing(Line::at)).toList();
        List<Line> lines = new ArrayList<>(unsummed.size());
        Coins balance = Coins.ZERO;
        for (Line line : unsummed) {
            balance = balance.plus(line.change());
            lines.add(new Line(line.at(), line.movement(), line.use(), line.change(), balance));
        }
        return new Statement(lines);
    }

    public Coins closing() {
        return lines.isEmpty() ? Coins.ZERO : lines.get(lines.size() - 1).balance();
    }

    /** The lines of a span, the end excluded; each keeps its balance. */
    public Statement between(Instant from, Instant to) {
        return new Statement(lines.stream().filter(line -> !line.at().isBefore(from)
                && line.at().isBefore(to)).toList());
    }
}
