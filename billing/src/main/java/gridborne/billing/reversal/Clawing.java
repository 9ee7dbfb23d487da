package gridborne.billing.reversal;

import gridborne.billing.order.KeptOrder;
import gridborne.billing.order.OrderReference;
import gridborne.billing.order.OrderRows;
import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.Cause;
import gridborne.grid.Journal;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.Operation;
import gridborne.grid.PaymentReference;
import gridborne.money.Coins;
import gridborne.payment.Clawback;
import gridborne.payment.Clawback.Step;
import gridborne.payment.ClawbackEntry.Outcome;
import gridborne.payment.Order;
import gridborne.payment.OrderStage;
import gridborne.payment.Reversal;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** Moves the coins that follow a payment's money, one step at a time. */
@ApplicationScoped
public class Clawing {

    private static final Logger LOG = Logger.getLogger(Clawing.class.getName());

    @Inject
    private ReversalRows reversals;

    @Inject
    private ClawbackRows rows;

    @Inject
    private OrderRows orders;

    @Inject
    private Journal journal;

    @Inject
    private Book book;

    @Inject
    private CurrentTenant current;

    /** Takes Stripe's word about a refund or dispute, and at once the coins that it means. */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(Reversal told) {
        Reversal known = reversals.merge(told);
        rows.open(known.paymentIntent());
        step(known.paymentIntent());
    }

    /** Looks again at one; whoever else looks at the same moment leaves it to this. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void turn(String paymentIntent) {
        if (rows.claim(paymentIntent)) {
            step(paymentIntent);
        }
    }

    private void step(String paymentIntent) {
        Optional<KeptOrder> order = orders.ofPayment(paymentIntent)
                .filter(kept -> kept.order().stage() == OrderStage.PAID);
        order.ifPresent(paid -> step(paymentIntent, paid));
    }

    private void step(String paymentIntent, KeptOrder kept) {
        Clawback clawback = clawback(paymentIntent, kept.order());
        long gone = gone(paymentIntent, kept.order());
        Optional<Step> step = clawback.correction(gone);
        boolean mayRearrange = step.isEmpty() && isDelivered(kept.order());
        boolean othersFirst = mayRearrange && isAnotherMoving(paymentIntent, kept);
        if (mayRearrange && !othersFirst) {
            step = rearrangement(clawback, kept);
        }
        step.ifPresentOrElse(due -> append(paymentIntent, kept, due), () -> {
            if (clawback.isStuck()) {
                LOG.severe(() -> "The contract refuses to take back coins of an order (payment "
                        + paymentIntent + "). Look at its operations; nothing more is tried.");
            }
            if (!clawback.waits() && mayRearrange && !othersFirst) {
                rows.settled(paymentIntent);
            } else {
                rows.later(paymentIntent);
            }
        });
    }

    /** What became of the coins of a paid order so far. */
    @Transactional
    public Clawback clawback(String paymentIntent, Order order) {
        boolean funded = order.fulfilled().flatMap(Order.Fulfilled::fund)
                .map(rows::outcome).filter(Outcome.DONE::equals).isPresent();
        return new Clawback(order.amount(), order.coins(), funded ? order.coins() : Coins.ZERO,
                rows.entries(paymentIntent));
    }

    private long gone(String paymentIntent, Order order) {
        List<Reversal> known = reversals.of(paymentIntent);
        long gone = known.stream().filter(reversal -> reversal.withdrawn().currency()
                .equals(order.amount().currency()))
                .mapToLong(reversal -> reversal.gone().minorUnits()).reduce(0, Math::addExact);
        if (gone > order.amount().minorUnits()) {
            LOG.severe(() -> "More money went back than was paid (payment " + paymentIntent
                    + "): " + known + ". No more coins are taken than were given.");
        }
        return gone;
    }

    /** Whether the chain has answered what gave the coins; balances mean nothing before. */
    private boolean isDelivered(Order order) {
        Order.Fulfilled fulfilled = order.fulfilled().orElseThrow();
        return rows.outcome(fulfilled.credit()) != Outcome.OPEN
                && fulfilled.fund().map(rows::outcome).orElse(Outcome.DONE) != Outcome.OPEN;
    }

    /** Two payments would even out the same debt twice, at the expense of the meters. */
    private boolean isAnotherMoving(String paymentIntent, KeptOrder kept) {
        if (kept.order().target().funds().isEmpty()) {
            return false;
        }
        rows.lockDebt(account(kept));
        return rows.isAnotherMoving(account(kept), paymentIntent);
    }

    /** A retired meter's coins went to its owner's account; nothing moves from or to it. */
    private Optional<Step> rearrangement(Clawback clawback, KeptOrder kept) {
        Optional<MeterState> meter = kept.order().target().funds().flatMap(book::meter);
        if (meter.isEmpty() || meter.get().retired()) {
            return Optional.empty();
        }
        return clawback.rearrangement(book.balance(account(kept)).orElse(Coins.ZERO),
                meter.get().balance());
    }

    private void append(String paymentIntent, KeptOrder kept, Step step) {
        rows.add(paymentIntent, step, journal.append(operation(kept, step),
                new Cause("refunds and disputes", "money back of an order")));
        rows.later(paymentIntent);
    }

    private Operation operation(KeptOrder kept, Step step) {
        PaymentReference payment = OrderReference.of(current.id(), kept.order().id());
        Coins coins = step.coins();
        return switch (step.kind()) {
            case TAKE_BACK -> new Operation.TakeBack(payment, coins);
            case RESTORE -> new Operation.Restore(payment, coins);
            case UNFUND -> new Operation.Unfund(meter(kept), coins, payment);
            case FUND_AGAIN -> new Operation.Fund(account(kept), meter(kept), coins);
        };
    }

    private static AccountNumber account(KeptOrder kept) {
        return kept.account().orElseThrow();
    }

    private static MeterNumber meter(KeptOrder kept) {
        return kept.order().target().funds().orElseThrow();
    }
}
