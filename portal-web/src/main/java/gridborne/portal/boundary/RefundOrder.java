package gridborne.portal.boundary;

import gridborne.money.Money;
import gridborne.payment.OrderId;
import gridborne.payment.RefundResult;
import gridborne.payment.Refunds;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Gives money back for an order; its coins follow (S7.6). Stripe is asked on the way. */
@ApplicationScoped
public class RefundOrder {

    @Inject
    private Permission permission;

    @Inject
    private Refunds refunds;

    @Inject
    private CurrentActor actor;

    /** The whole that is left, or this much of it; the audit log keeps why, where that is said. */
    @Transactional(Transactional.TxType.NEVER)
    public RefundResult refund(OrderId order, Optional<Money> amount, Optional<String> why) {
        permission.anyOf(Role.ADMIN);
        return refunds.refund(order, amount, actor.cause("refund of an order"
                + why.map(reason -> ": " + reason).orElse("")));
    }
}
