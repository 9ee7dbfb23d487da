package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.grid.HourTotals;
import gridborne.grid.SettledHour;
import gridborne.money.Coins;
import gridborne.portal.boundary.Overview;
import gridborne.tenants.alarms.Alarm;
import java.util.List;
import java.util.function.Function;

/** The desk's first page: what waits, the day in boxes, whether the coins are covered. */
public record OverviewView(Overview overview, List<TodoRow> todo, List<HourBox> hours,
                           List<StepRow> steps) {

    static OverviewView of(Overview overview) {
        return new OverviewView(overview, TodoRow.of(overview.waiting()), HourBox.of(overview),
                StepRow.of(overview.missing()));
    }

    public Sentence headline() {
        return todo.isEmpty() ? Sentence.of("overview.quiet")
                : Sentence.of("overview.waiting", todo.size());
    }

    /** What an alarm says, in the reader's language where it is ours. */
    public Sentence said(Alarm alarm) {
        return ReasonWords.of(alarm.detail());
    }

    /** A newcomer's list goes away once everything in it is done. */
    public boolean isNew() {
        return !overview.missing().isEmpty();
    }

    /** What the utility took in the last day. */
    public Coins revenue() {
        return sum(HourTotals::fee);
    }

    /** What consumers paid into the pool in the last day. */
    public Coins collected() {
        return sum(HourTotals::collected);
    }

    public Coins paidOut() {
        return sum(HourTotals::paidOut);
    }

    /** Produced minus used in the last day: below zero, it came from outside. */
    public long lossWattHours() {
        return totals(HourTotals::gapWattHours);
    }

    /** The same, whichever way it went. */
    public Energy gap() {
        return new Energy(Math.abs(lossWattHours()));
    }

    private Coins sum(Function<HourTotals, Coins> part) {
        return overview.hours().stream().map(SettledHour::totals).map(part)
                .reduce(Coins.ZERO, Coins::plus);
    }

    private long totals(Function<HourTotals, Long> part) {
        return overview.hours().stream().map(SettledHour::totals).map(part)
                .reduce(0L, Math::addExact);
    }

    /** Coins and the money behind them: agree, differ, or were never compared. */
    public Sentence reserve() {
        return overview.compared().map(made -> Sentence.of(made.agrees() ? "overview.covered"
                : made.isOnItsWay() ? "money.onItsWay" : "money.differs",
                made.differences().size())).orElseGet(() -> Sentence.of("money.never"));
    }

    public String reserveTone() {
        return overview.compared().map(made -> made.agrees() ? "ok"
                : made.isOnItsWay() ? "warn" : "bad").orElse("warn");
    }
}
