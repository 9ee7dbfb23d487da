package gridborne.portal.view;

import gridborne.grid.OperationState;
import gridborne.payment.auto.Threshold;
import gridborne.pool.DeviceBudget.Automatic;
import gridborne.pool.StandingAmount;
import gridborne.portal.boundary.PoolInside;
import gridborne.portal.boundary.PoolInside.Cared;
import gridborne.portal.boundary.PoolInside.InPool;
import gridborne.portal.boundary.PoolInside.Spent;
import gridborne.tenants.meters.Meter;
import java.time.Instant;
import java.util.List;

/** A pool for its members, in words. @param fundable the meters that could be cared for */
public record PoolInsideView(PoolView pool, PoolInside inside, List<Meter> fundable,
                             Words words, int year) {

    private static final int FIRST = 1;

    /** A member in words. */
    public record MemberRow(String name, Sentence role, Sentence gave, Sentence standing) {
    }

    /** A device in words, with how much of its month is used. */
    public record DeviceRow(String name, String code, Sentence standing, Sentence month,
                            Share used, Sentence automatic) {
    }

    /** A spending in words; {@code open} while somebody has to decide. */
    public record SpendingRow(String id, Sentence what, String reason, Instant at, Sentence by,
                              Sentence state, String tone, boolean open, boolean mine) {
    }

    /** A standing amount of a month. */
    public record DueRow(String member, String month, Sentence what, String tone) {
    }

    public List<MemberRow> members() {
        return inside.members().stream().map(this::member).toList();
    }

    private MemberRow member(InPool one) {
        return new MemberRow(one.person().name(),
                Sentence.of("pool.role." + one.member().role()),
                Sentence.of("pool.gave", one.gave()), one.member().standing()
                        .map(agreed -> Sentence.of("pool.standing", agreed.coins(),
                                words.date(one.next().orElse(agreed.since()))))
                        .orElseGet(() -> Sentence.of("pool.standing.none")));
    }

    public List<DeviceRow> devices() {
        return inside.devices().stream().map(PoolInsideView::device).toList();
    }

    private static DeviceRow device(Cared one) {
        return new DeviceRow(one.meter().name(), one.meter().code().value(),
                Sentence.of("pool.device.balance", one.balance()),
                Sentence.of("pool.device.month", one.givenThisMonth(), one.budget().monthly()),
                Share.of(one.givenThisMonth().min(one.budget().monthly()).microcoins(),
                        one.budget().monthly().microcoins()),
                one.budget().automatic().map(PoolInsideView::automatic)
                        .orElseGet(() -> Sentence.of("pool.device.byHand")));
    }

    private static Sentence automatic(Automatic agreed) {
        return agreed.threshold() instanceof Threshold.DaysLeft days
                ? Sentence.of("pool.device.atDays", agreed.coins(), days.days())
                : Sentence.of("pool.device.atCoins", agreed.coins(),
                        ((Threshold.CoinsLeft) agreed.threshold()).coins());
    }

    public List<SpendingRow> proposals() {
        return inside.spendings().stream().filter(one -> one.spending().isProposed())
                .map(PoolInsideView::row).toList();
    }

    public List<SpendingRow> spendings() {
        return inside.spendings().stream().filter(one -> !one.spending().isProposed())
                .map(PoolInsideView::row).toList();
    }

    private static SpendingRow row(Spent one) {
        boolean automatic = one.spending().proposedBy().isEmpty();
        boolean refused = one.chain().filter(OperationState.Refused.class::isInstance).isPresent();
        boolean done = one.chain().filter(OperationState.Confirmed.class::isInstance).isPresent();
        String state = refused ? "REFUSED" : done ? "CONFIRMED" : one.spending().state().name();
        Sentence by = automatic ? Sentence.of("pool.spending.automatic")
                : Sentence.of("pool.spending.by", one.proposedBy().orElse(""));
        return new SpendingRow(one.spending().id().toString(), Sentence.of("pool.spending.what",
                one.spending().coins(), one.meter().name()),
                automatic ? "" : one.spending().reason(), one.spending().proposedAt(),
                one.decidedBy().map(second -> Sentence.of("pool.spending.two", by, second))
                        .orElse(by), Sentence.of("pool.spending." + state),
                done ? "ok" : refused ? "bad" : "", one.spending().isProposed(), one.mine());
    }

    public List<DueRow> dues() {
        return inside.dues().stream().map(one -> {
            boolean refused = one.chain().filter(OperationState.Refused.class::isInstance)
                    .isPresent();
            Sentence what = one.due().had().map(had -> Sentence.of("pool.due.leftOut",
                    one.due().coins(), had)).orElseGet(() -> Sentence.of(refused
                            ? "pool.due.refused" : "pool.due.given", one.due().coins()));
            return new DueRow(one.member(), words.month(one.due().month()), what,
                    one.due().had().isPresent() || refused ? "warn" : "ok");
        }).toList();
    }

    /** What stands in the form of one's standing amount. */
    public String standingCoins() {
        return inside.me().standing().map(StandingAmount::coins)
                .or(() -> pool.pool().dues()).map(words::coins).orElse("");
    }

    public int standingDay() {
        return inside.me().standing().map(StandingAmount::day).orElse(FIRST);
    }

    public boolean gives() {
        return inside.me().standing().isPresent();
    }

    /** This year and the one before. */
    public List<Integer> years() {
        return List.of(year, year - 1);
    }

    /** Three steps for who begins. */
    public boolean begins() {
        return inside.members().size() == FIRST || inside.devices().isEmpty()
                || !pool.overview().book().in().isPositive();
    }

    /** For who is asked next: the step done so far. */
    public List<Boolean> steps() {
        return List.of(inside.members().size() > FIRST, !inside.devices().isEmpty(),
                pool.overview().book().in().isPositive());
    }
}
