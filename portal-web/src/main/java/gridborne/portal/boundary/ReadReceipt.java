package gridborne.portal.boundary;

import gridborne.payment.OrderId;
import gridborne.payment.OrderStage;
import gridborne.payment.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What was paid, for whoever has the order's link; nothing, as long as it is not paid. */
@ApplicationScoped
public class ReadReceipt {

    @Inject
    private Orders orders;

    @Inject
    private OrderEvidence evidence;

    @Transactional
    public Optional<OrderTold> byId(OrderId id) {
        return orders.find(id).filter(order -> order.stage() == OrderStage.PAID)
                .map(evidence::told);
    }
}
