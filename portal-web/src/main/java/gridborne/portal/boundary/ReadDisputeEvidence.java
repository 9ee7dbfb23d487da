package gridborne.portal.boundary;

import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.MeterNumber;
import gridborne.payment.Dispute;
import gridborne.payment.Order;
import gridborne.payment.Orders;
import gridborne.payment.Refunds;
import gridborne.portal.boundary.DisputeEvidence.Used;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers the evidence for a dispute; nothing, where it is about no order. */
@ApplicationScoped
public class ReadDisputeEvidence {

    /** The week after the payment shows whether the coins were used. */
    private static final int HOURS = 168;

    @Inject
    private Permission permission;

    @Inject
    private Refunds refunds;

    @Inject
    private Orders orders;

    @Inject
    private OrderEvidence evidence;

    @Inject
    private Book book;

    @Transactional
    public Optional<DisputeEvidence> of(String dispute) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return refunds.dispute(dispute).flatMap(known -> known.order().flatMap(orders::find)
                .map(order -> of(known, order)));
    }

    private DisputeEvidence of(Dispute dispute, Order order) {
        return new DisputeEvidence(dispute, evidence.told(order),
                refunds.moneyBack(order.id()).orElseThrow(),
                order.target().funds().map(meter -> used(order, meter)).orElse(List.of()));
    }

    private List<Used> used(Order order, MeterNumber meter) {
        Hour from = Hour.of(order.stageAt());
        return book.hours(from, from.plus(HOURS - 1), HOURS).stream()
                .flatMap(hour -> book.line(hour.hour(), meter).stream()
                        .map(line -> new Used(hour, line)))
                .sorted(Comparator.comparing(used -> used.hour().hour())).toList();
    }
}
