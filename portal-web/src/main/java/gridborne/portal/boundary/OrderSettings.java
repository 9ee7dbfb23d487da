package gridborne.portal.boundary;

import gridborne.payment.OrderLimits;
import gridborne.payment.Orders;
import gridborne.payment.SetLimitsResult;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** How little and how much one order may be of. Everybody may know, the admin sets it. */
@ApplicationScoped
public class OrderSettings {

    @Inject
    private Permission permission;

    @Inject
    private Orders orders;

    @Inject
    private AuditLog audit;

    @Transactional
    public OrderLimits limits() {
        return orders.limits();
    }

    @Transactional
    public OrderLimits carriedByCards() {
        return orders.carriedByCards();
    }

    @Transactional
    public SetLimitsResult set(OrderLimits limits) {
        permission.anyOf(Role.ADMIN);
        OrderLimits before = orders.limits();
        SetLimitsResult result = orders.setLimits(limits);
        if (result instanceof SetLimitsResult.Set set) {
            audit.record("set order limits", "orders", before.least() + " to "
                    + before.most(), set.limits().least() + " to " + set.limits().most());
        }
        return result;
    }
}
