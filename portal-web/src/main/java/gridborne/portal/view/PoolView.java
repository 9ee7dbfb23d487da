package gridborne.portal.view;

import gridborne.money.Coins;
import gridborne.payment.OrderLimits;
import gridborne.pool.Pool;
import gridborne.portal.boundary.PoolOverview;
import gridborne.portal.boundary.PoolOverview.Contributor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pool for everybody: what came together, who gave, and where it went.
 *
 * @param payable whether it can be paid into by card
 * @param presets amounts to pay with one press
 */
public record PoolView(PoolOverview overview, boolean payable, OrderLimits limits,
                       List<Preset> presets) {

    /** The colours of the bar are told apart up to this many; the others are one segment. */
    private static final int MOST_SEGMENTS = 7;

    /** A contributor's part of the bar. */
    public record Segment(Sentence name, Coins coins, Share width, int colour) {
    }

    public Pool pool() {
        return overview.pool();
    }

    public boolean isOpen() {
        return pool().isOpen();
    }

    /** Answer first: how far it has come. */
    public Sentence headline() {
        if (!isOpen()) {
            return Sentence.of("pool.headline.closed", pool().name());
        }
        Coins raised = overview.book().in();
        if (!raised.isPositive()) {
            return Sentence.of("pool.headline.empty", pool().name());
        }
        return pool().goal().map(goal -> raised.compareTo(goal) > 0
                ? Sentence.of("pool.headline.over", raised.minus(goal), goal)
                : Sentence.of("pool.headline.goal", raised, goal))
                .orElseGet(() -> Sentence.of("pool.headline", raised));
    }

    /** How much of the goal there is; nothing without a goal. */
    public Optional<Share> reached() {
        return pool().goal().map(goal -> Share.of(
                overview.book().in().min(goal).microcoins(), goal.microcoins()));
    }

    public List<Segment> segments() {
        long whole = Math.max(overview.book().in().microcoins(),
                pool().goal().map(Coins::microcoins).orElse(0L));
        List<Contributor> all = overview.contributors();
        int shown = all.size() <= MOST_SEGMENTS ? all.size() : MOST_SEGMENTS - 1;
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            segments.add(segment(name(all.get(i)), all.get(i).coins(), whole, i));
        }
        if (shown < all.size()) {
            Coins rest = all.subList(shown, all.size()).stream().map(Contributor::coins)
                    .reduce(Coins.ZERO, Coins::plus);
            segments.add(segment(Sentence.of("pool.contributor.others", all.size() - shown), rest,
                    whole, shown));
        }
        return segments;
    }

    private static Segment segment(Sentence name, Coins coins, long whole, int colour) {
        return new Segment(name, coins, Share.of(coins.microcoins(), whole), colour);
    }

    private static Sentence name(Contributor contributor) {
        return contributor.name().map(name -> Sentence.of("pool.contributor.NAMED", name))
                .orElseGet(() -> Sentence.of("pool.contributor." + contributor.kind()));
    }
}
