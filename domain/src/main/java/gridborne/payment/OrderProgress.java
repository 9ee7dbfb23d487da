package gridborne.payment;

import gridborne.grid.JournalEntry;
import gridborne.grid.MeterState;
import gridborne.grid.OperationState;
import gridborne.grid.OperationState.Confirmed;
import gridborne.grid.OperationState.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far an order has come (S7.2): what Stripe said, and then only what the chain confirmed. It is
 * computed each time and stored nowhere, so it is right after a crash between any two steps.
 *
 * @param hindrance why it does not go on, or what it waits for
 */
public record OrderProgress(OrderState state, List<OrderStep> steps,
                            Optional<Hindrance> hindrance) {

    /** An operation of the order, and when its transaction was included. */
    public record Evidence(JournalEntry entry, Optional<Instant> includedAt) {
    }

    public OrderProgress {
        steps = List.copyOf(steps);
    }

    /** In words, for scripts; pages say it in the reader's language. */
    public Optional<String> reason() {
        return hindrance.map(Hindrance::sentence);
    }

    /** Of an order and its operations; the meter as the chain has it now. */
    public static OrderProgress of(Order order, Optional<Evidence> credit,
                                   Optional<Evidence> fund, Optional<MeterState> meter) {
        List<OrderStep> steps = new ArrayList<>();
        steps.add(new OrderStep(OrderState.CREATED, order.createdAt(), Optional.empty()));
        return switch (order.stage()) {
            case CREATED, OPEN, WAITING -> new OrderProgress(OrderState.CREATED, steps,
                    told(order));
            case EXPIRED -> ended(OrderState.EXPIRED, order, steps);
            case REFUSED -> ended(OrderState.REFUSED, order, steps);
            case PAID -> paid(order, steps, credit, fund, meter);
        };
    }

    private static OrderProgress ended(OrderState how, Order order, List<OrderStep> steps) {
        steps.add(new OrderStep(how, order.stageAt(), Optional.empty()));
        return new OrderProgress(how, steps, told(order));
    }

    private static Optional<Hindrance> told(Order order) {
        return order.reason().map(Hindrance.Told::new);
    }

    private static OrderProgress paid(Order order, List<OrderStep> steps,
            Optional<Evidence> credit, Optional<Evidence> fund, Optional<MeterState> meter) {
        steps.add(new OrderStep(OrderState.PAID, order.stageAt(), Optional.empty()));
        if (add(steps, OrderState.CREDITED, credit) && add(steps, OrderState.FUNDED, fund)
                && meter.map(MeterState::connected).orElse(false)) {
            OrderStep funded = steps.get(steps.size() - 1);
            steps.add(new OrderStep(OrderState.RECONNECTED, funded.at(), funded.transaction()));
        }
        return new OrderProgress(steps.get(steps.size() - 1).name(), steps,
                refusal(credit).or(() -> refusal(fund)).or(() -> stillDark(fund, meter)));
    }

    /** The same, with what went back of its money (S7.6). */
    public OrderProgress with(MoneyBack back) {
        return back.state().map(after -> {
            List<OrderStep> more = new ArrayList<>(steps);
            more.add(new OrderStep(after, back.since(), back.takenBy()));
            return new OrderProgress(after, more, Optional.of(new Hindrance.MoneyGone(back)));
        }).orElse(this);
    }

    /** Whether the chain has confirmed it, so that the next step may have happened, too. */
    private static boolean add(List<OrderStep> steps, OrderState name,
                               Optional<Evidence> evidence) {
        Optional<Confirmed> confirmed = evidence.map(Evidence::entry).map(JournalEntry::state)
                .filter(Confirmed.class::isInstance).map(Confirmed.class::cast);
        confirmed.ifPresent(done -> steps.add(new OrderStep(name,
                evidence.get().includedAt().orElse(evidence.get().entry().appendedAt()),
                Optional.of(done.transaction()))));
        return confirmed.isPresent();
    }

    private static Optional<Hindrance> refusal(Optional<Evidence> evidence) {
        Optional<OperationState> state = evidence.map(Evidence::entry).map(JournalEntry::state);
        return state.filter(Refused.class::isInstance).map(Refused.class::cast)
                .map(refused -> new Hindrance.RefusedByContract(refused.reason()));
    }

    private static Optional<Hindrance> stillDark(Optional<Evidence> fund,
                                                 Optional<MeterState> meter) {
        boolean funded = fund.map(Evidence::entry).map(JournalEntry::state)
                .filter(Confirmed.class::isInstance).isPresent();
        return meter.filter(state -> funded && !state.connected())
                .map(state -> state.balance().isNegative()
                        ? new Hindrance.MeterOwes(state.balance().negated())
                        : new Hindrance.MeterUsedThem());
    }

    /** Whether nothing more is to come by itself. */
    public boolean isFinal(Order order) {
        return switch (state) {
            case REFUSED, EXPIRED, RECONNECTED, REFUNDED, PARTLY_REFUNDED -> true;
            case CREDITED -> order.target() instanceof OrderTarget.Account;
            case DISPUTED -> hindrance.filter(Hindrance.MoneyGone.class::isInstance)
                    .map(Hindrance.MoneyGone.class::cast).map(Hindrance.MoneyGone::back)
                    .filter(MoneyBack::isLost).isPresent();
            default -> false;
        };
    }
}
