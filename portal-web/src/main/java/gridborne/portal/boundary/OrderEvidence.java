package gridborne.portal.boundary;

import gridborne.grid.Book;
import gridborne.grid.ChainTransaction;
import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.grid.MeterNumber;
import gridborne.grid.OperationState.Confirmed;
import gridborne.grid.SequenceNumber;
import gridborne.payment.MoneyBack;
import gridborne.payment.Order;
import gridborne.payment.OrderProgress;
import gridborne.payment.OrderProgress.Evidence;
import gridborne.payment.OrderTarget;
import gridborne.payment.Refunds;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Looks up in the chain's book what became of an order's operations. */
@ApplicationScoped
class OrderEvidence {

    @Inject
    private Journal journal;

    @Inject
    private Book book;

    @Inject
    private Meters meters;

    @Inject
    private Refunds refunds;

    @Transactional
    OrderTold told(Order order) {
        Optional<MeterNumber> meter = meter(order.target());
        Optional<Evidence> credit = order.fulfilled().map(Order.Fulfilled::credit)
                .flatMap(this::evidence);
        Optional<Evidence> fund = order.fulfilled().flatMap(Order.Fulfilled::fund)
                .flatMap(this::evidence);
        OrderProgress progress = OrderProgress.of(order, credit, fund, meter.flatMap(book::meter));
        Optional<MoneyBack> back = refunds.moneyBack(order.id());
        return new OrderTold(order, back.map(progress::with).orElse(progress),
                meter.flatMap(meters::byNumber), back);
    }

    private Optional<Evidence> evidence(SequenceNumber operation) {
        return journal.entry(operation).map(entry -> new Evidence(entry, included(entry)));
    }

    private Optional<Instant> included(JournalEntry entry) {
        return entry.state() instanceof Confirmed confirmed
                ? book.transaction(confirmed.transaction()).map(ChainTransaction::blockTime)
                : Optional.empty();
    }

    private static Optional<MeterNumber> meter(OrderTarget target) {
        if (target instanceof OrderTarget.MeterOf own) {
            return Optional.of(own.meter());
        }
        return target instanceof OrderTarget.MeterByGuest guest ? Optional.of(guest.meter())
                : Optional.empty();
    }
}
