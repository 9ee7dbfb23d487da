package gridborne.grid;

import gridborne.energy.Energy;
import gridborne.money.Coins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Settled hours once more, under another tariff: what would each meter have paid and earned?
 * Nothing is changed by it. Meters use what they used, and fund what they funded; a balance goes on
 * from hour to hour with what the other tariff leaves of it, and so does the carry. Under the very
 * same tariff it comes to the very same coins.
 */
public final class Replay {

    /**
     * What a meter's hours came to, and would have come to.
     *
     * @param due what was charged; an arrear is part of it
     */
    public record Outcome(MeterNumber meter, Direction direction, Energy energy, Coins due,
                          Coins dueThen, Coins payout, Coins payoutThen) {

        /** What its owner would have more; below zero, less. */
        public Coins gain() {
            return due.minus(dueThen).plus(payoutThen.minus(payout));
        }

        private Outcome plus(HourLine was, HourLine then) {
            return new Outcome(meter, direction, energy.plus(was.energy()), due.plus(was.due()),
                    dueThen.plus(then.due()), payout.plus(was.payout()),
                    payoutThen.plus(then.payout()));
        }
    }

    private final Tariff tariff;
    private final Map<MeterNumber, Outcome> outcomes = new TreeMap<>();
    private final Map<MeterNumber, Coins> ahead = new HashMap<>();
    private Optional<SettledHour> last = Optional.empty();
    private Coins carry = Coins.ZERO;
    private Coins fee = Coins.ZERO;
    private Coins feeThen = Coins.ZERO;
    private int hours;

    public Replay(Tariff tariff) {
        this.tariff = tariff;
    }

    /** The next hour; hours come in their order. */
    public void add(SettledHour settled, List<MeterReport> inputs, List<HourLine> lines) {
        requireNext(settled);
        Coins carryIn = last.isPresent() ? carry : settled.totals().carryIn();
        Settlement then = Settlement.of(tariff, carryIn, settled.totals().repaid(),
                inputs.stream().map(this::withBalance).toList());
        for (int i = 0; i < lines.size(); i++) {
            count(lines.get(i), then.lines().get(i));
        }
        fee = fee.plus(settled.totals().fee());
        feeThen = feeThen.plus(then.totals().fee());
        carry = then.totals().carryOut();
        last = Optional.of(settled);
        hours++;
    }

    private void requireNext(SettledHour settled) {
        if (last.filter(before -> !before.hour().next().equals(settled.hour())).isPresent()) {
            throw new IllegalArgumentException(settled.hour() + " does not follow "
                    + last.get().hour() + ".");
        }
    }

    private MeterReport withBalance(MeterReport report) {
        return new MeterReport(report.meter(), report.direction(), report.balance().plus(
                ahead.getOrDefault(report.meter(), Coins.ZERO)), report.before(), report.now(),
                report.replaced());
    }

    private void count(HourLine was, HourLine then) {
        outcomes.merge(was.meter(), new Outcome(was.meter(), was.direction(), was.energy(),
                was.due(), then.due(), was.payout(), then.payout()),
                (sum, hour) -> sum.plus(was, then));
        ahead.merge(was.meter(), was.due().minus(then.due()), Coins::plus);
    }

    /** In the order of the meters. */
    public List<Outcome> outcomes() {
        return new ArrayList<>(outcomes.values());
    }

    public Coins fee() {
        return fee;
    }

    public Coins feeThen() {
        return feeThen;
    }

    public int hours() {
        return hours;
    }
}
