package gridborne.portal.boundary;

import gridborne.payment.MoneyBack;
import gridborne.payment.Order;
import gridborne.payment.OrderProgress;
import gridborne.tenants.meters.Meter;
import java.util.Optional;

/**
 * An order and how far it is, for whoever has its link.
 *
 * @param back what went back of a paid order, ever
 */
public record OrderTold(Order order, OrderProgress progress, Optional<Meter> meter,
                        Optional<MoneyBack> back) {

    public boolean isFinal() {
        return progress.isFinal(order);
    }
}
