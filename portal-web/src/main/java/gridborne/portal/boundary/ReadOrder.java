package gridborne.portal.boundary;

import gridborne.payment.OrderId;
import gridborne.payment.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * How far an order is, for whoever has its link (S7.2). Where Stripe's message is late, Stripe is
 * asked first.
 */
@ApplicationScoped
public class ReadOrder {

    @Inject
    private Orders orders;

    @Inject
    private OrderEvidence evidence;

    @Transactional(Transactional.TxType.NEVER)
    public Optional<OrderTold> byId(OrderId id) {
        return orders.lookUp(id).map(evidence::told);
    }
}
