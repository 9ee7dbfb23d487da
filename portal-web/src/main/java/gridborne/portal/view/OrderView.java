package gridborne.portal.view;

import gridborne.grid.TransactionHash;
import gridborne.payment.Hindrance;
import gridborne.payment.MoneyBack;
import gridborne.payment.NotedReason;
import gridborne.payment.Order;
import gridborne.payment.OrderProgress;
import gridborne.payment.OrderStage;
import gridborne.payment.OrderState;
import gridborne.payment.OrderStep;
import gridborne.payment.OrderTarget;
import gridborne.payment.Reversal;
import gridborne.payment.ReversalState;
import gridborne.portal.boundary.OrderTold;
import gridborne.tenants.meters.Meter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An order's tracker: every step with its time, and in one sentence what is awaited. It says "no"
 * only where Stripe said so (S7.2).
 *
 * @param cameFrom what the address says of where the payer was: {@code paid}, {@code cancelled}
 */
public record OrderView(OrderTold told, String cameFrom) {

    private static final Set<OrderState> ENDED = EnumSet.range(OrderState.REFUSED,
            OrderState.DISPUTED);
    private static final List<OrderState> TO_A_METER = List.of(OrderState.CREATED,
            OrderState.PAID, OrderState.CREDITED, OrderState.FUNDED, OrderState.RECONNECTED);
    private static final int STEPS_TO_AN_ACCOUNT = 3;

    /** A step, taken or to come. */
    public record Step(OrderState state, Optional<Instant> at,
                       Optional<TransactionHash> transaction) {

        public String key() {
            return "order.step." + state;
        }

        /** Nothing is wrong with a step to come; where money went back, it did not go well. */
        public String getTone() {
            return at.isEmpty() ? "" : ENDED.contains(state) ? "warn" : "ok";
        }

        public boolean isTaken() {
            return at.isPresent();
        }
    }

    public Order order() {
        return told.order();
    }

    private OrderProgress progress() {
        return told.progress();
    }

    /** Whether looking again soon may show more. */
    public boolean isLive() {
        return !told.isFinal();
    }

    public List<Step> steps() {
        List<Step> taken = progress().steps().stream().map(OrderView::taken).toList();
        boolean goesOn = !ENDED.contains(progress().state());
        Stream<Step> toCome = way().stream().skip(taken.size()).filter(state -> goesOn)
                .map(state -> new Step(state, Optional.empty(), Optional.empty()));
        return Stream.concat(taken.stream(), toCome).toList();
    }

    private List<OrderState> way() {
        return order().target() instanceof OrderTarget.Account
                ? TO_A_METER.subList(0, STEPS_TO_AN_ACCOUNT) : TO_A_METER;
    }

    private static Step taken(OrderStep step) {
        return new Step(step.name(), Optional.of(step.at()), step.transaction());
    }

    public Sentence headline() {
        return switch (progress().state()) {
            case CREATED -> waiting();
            case PAID -> Sentence.of("order.paid");
            case CREDITED -> order().target() instanceof OrderTarget.Account
                    ? Sentence.of("order.done.account", order().coins())
                    : Sentence.of("order.credited");
            case FUNDED -> Sentence.of("order.funded", meterName());
            case RECONNECTED -> Sentence.of("order.done.meter", meterName());
            case REFUSED -> notPaid("order.refused");
            case EXPIRED -> notPaid("order.expired");
            case REFUNDED -> Sentence.of("order.refunded", back().gone());
            case PARTLY_REFUNDED -> Sentence.of("order.partlyRefunded", back().gone(),
                    back().paid());
            case DISPUTED -> disputed(back().dispute().orElseThrow());
        };
    }

    /** A bank or a payer is not to blame for what Stripe or we did not do. */
    private Sentence notPaid(String usually) {
        return order().reason().filter(why -> NotedReason.of(why).isPresent())
                .map(ReasonWords::of).orElseGet(() -> Sentence.of(usually));
    }

    /** Of what is told only where money went back. */
    private MoneyBack back() {
        return told.back().orElseThrow();
    }

    private static Sentence disputed(Reversal dispute) {
        if (!dispute.gone().isPositive()) {
            return Sentence.of("order.disputed.asks");
        }
        return Sentence.of(dispute.state() == ReversalState.LOST ? "order.disputed.lost"
                : "order.disputed", dispute.gone());
    }

    private Sentence waiting() {
        if (order().stage() == OrderStage.WAITING) {
            return Sentence.of("order.waiting.bank");
        }
        if (order().stage() == OrderStage.CREATED) {
            return Sentence.of("order.waiting.page");
        }
        return Sentence.of(switch (cameFrom) {
            case "paid" -> "order.waiting.stripe";
            case "cancelled" -> "order.cancelled";
            default -> "order.open";
        });
    }

    /** Good news, bad news, or none yet. */
    public String tone() {
        return switch (progress().state()) {
            case REFUSED -> "bad";
            case EXPIRED, REFUNDED, PARTLY_REFUNDED, DISPUTED -> "warn";
            default -> isLive() ? "" : "ok";
        };
    }

    /** What became of the coins, where they are not where they were meant to be. */
    public Optional<Sentence> trouble() {
        return progress().hindrance().filter(why -> order().stage() == OrderStage.PAID)
                .map(OrderView::trouble);
    }

    private static Sentence trouble(Hindrance why) {
        if (why instanceof Hindrance.MoneyGone gone) {
            return coinsGone(gone.back());
        } else if (why instanceof Hindrance.RefusedByContract refused) {
            return Sentence.of("order.trouble.contract", ReasonWords.of(refused.reason()));
        } else if (why instanceof Hindrance.MeterOwes owes) {
            return Sentence.of("order.trouble.owes", owes.coins());
        }
        return Sentence.of("order.trouble.used");
    }

    private static Sentence coinsGone(MoneyBack back) {
        if (!back.gone().isPositive()) {
            return Sentence.of("order.gone.nothing");
        }
        if (!back.taken().isPositive()) {
            return Sentence.of("order.gone.soon");
        }
        return back.fromMeter().isPositive()
                ? Sentence.of("order.gone.fromMeter", back.taken(), back.fromMeter())
                : Sentence.of("order.gone.coins", back.taken());
    }

    /** A bank has decided a dispute for the utility: what was taken is there again. */
    public boolean isWon() {
        return told.back().map(MoneyBack::isWon).orElse(false);
    }

    /** Stripe's page, while nobody has paid there. */
    public Optional<String> payAt() {
        return order().checkoutUrl().filter(url -> order().stage() == OrderStage.OPEN
                && !cameFrom.equals("paid"));
    }

    public Optional<Meter> meter() {
        return told.meter();
    }

    private String meterName() {
        return told.meter().map(Meter::name).orElse("");
    }
}
