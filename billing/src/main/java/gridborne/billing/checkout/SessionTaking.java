package gridborne.billing.checkout;

import gridborne.billing.order.Fulfilment;
import gridborne.billing.order.KeptOrder;
import gridborne.billing.order.OrderRows;
import gridborne.billing.stripe.StripeAmount;
import gridborne.payment.OrderId;
import gridborne.payment.OrderStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Takes Stripe's word about a session, if the session is what was ordered (S7.3). The landing page
 * and the webhook both come here.
 */
@ApplicationScoped
@Transactional
public class SessionTaking {

    @Inject
    private OrderRows rows;

    @Inject
    private Fulfilment fulfilment;

    SessionVerdict take(SessionSeen seen) {
        Optional<OrderId> id = seen.order();
        if (id.isEmpty()) {
            return new SessionVerdict.NotOurs();
        }
        Optional<KeptOrder> order = rows.lock(id.get());
        if (order.isEmpty()) {
            return new SessionVerdict.Differs("Session " + seen.id()
                    + " names an order that is not here.");
        }
        return difference(order.get(), seen).<SessionVerdict>map(SessionVerdict.Differs::new)
                .orElseGet(() -> taken(order.get(), seen));
    }

    private SessionVerdict taken(KeptOrder order, SessionSeen seen) {
        if (seen.stage() == OrderStage.PAID) {
            fulfilment.fulfil(order, Optional.of(seen.id()), seen.intent());
        } else {
            rows.rise(order.order().id(), seen.stage(), seen.reason());
        }
        return new SessionVerdict.Taken();
    }

    private static Optional<String> difference(KeptOrder order, SessionSeen seen) {
        if (order.session().isPresent() && !order.session().get().equals(seen.id())) {
            return Optional.of("Session " + seen.id() + " names an order that has session "
                    + order.session().get() + ".");
        }
        if (order.live() != seen.live()) {
            return Optional.of("Session " + seen.id() + " is in " + mode(seen.live())
                    + " mode, its order in " + mode(order.live()) + " mode.");
        }
        return seen.isOf(StripeAmount.of(order.order().amount())) ? Optional.empty()
                : Optional.of("Session " + seen.id() + " is of " + seen.amount() + " "
                        + seen.currency() + " in Stripe's units, its order of "
                        + order.order().amount() + ".");
    }

    private static String mode(boolean live) {
        return live ? "live" : "test";
    }
}
