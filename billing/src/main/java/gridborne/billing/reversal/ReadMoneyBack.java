package gridborne.billing.reversal;

import gridborne.billing.order.KeptOrder;
import gridborne.billing.order.OrderRows;
import gridborne.grid.Journal;
import gridborne.payment.Clawback;
import gridborne.payment.Dispute;
import gridborne.payment.MoneyBack;
import gridborne.payment.MoneyBack.Moved;
import gridborne.payment.OrderId;
import gridborne.payment.OrderStage;
import gridborne.payment.Reversal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What went back of an order, as it is shown. */
@ApplicationScoped
@Transactional
public class ReadMoneyBack {

    @Inject
    private OrderRows orders;

    @Inject
    private ReversalRows reversals;

    @Inject
    private RefundRows wanted;

    @Inject
    private ClawbackRows clawbacks;

    @Inject
    private Clawing clawing;

    @Inject
    private Journal journal;

    Optional<MoneyBack> of(OrderId id) {
        return orders.find(id).filter(kept -> kept.order().stage() == OrderStage.PAID)
                .map(this::of);
    }

    private MoneyBack of(KeptOrder kept) {
        String payment = kept.intent().orElse("");
        Clawback clawback = clawing.clawback(payment, kept.order());
        return new MoneyBack(kept.order().amount(), reversals.of(payment),
                wanted.of(kept.order().id()), clawback.taken(), clawback.unfunded(),
                clawbacks.booked(payment).stream().map(booked -> new Moved(booked.kind(),
                        booked.coins(), journal.entry(booked.operation()).orElseThrow()))
                        .toList());
    }

    Dispute dispute(Reversal reversal) {
        return new Dispute(reversal, orders.ofPayment(reversal.paymentIntent())
                .map(kept -> kept.order().id()));
    }
}
