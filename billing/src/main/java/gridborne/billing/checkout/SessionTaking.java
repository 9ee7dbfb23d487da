package gridborne.billing.checkout;

import gridborne.payment.NotedReason;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import gridborne.billing.order.Fulfilment;
import gridborne.billing.order.KeptOrder;
import gridborne.billing.order.OrderRows;
import gridborne.billing.order.PaidOrder;
import gridborne.billing.stripe.StripeAmount;
import gridborne.payment.OrderId;
import gridborne.payment.OrderStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        return take(List.of(seen)).get(0);
    }

    /** Not two of one order; a verdict for each, in the same order. */
    List<SessionVerdict> take(List<SessionSeen> all) {
        Map<OrderId, KeptOrder> orders = rows.lockAll(all.stream().map(SessionSeen::order)
                .flatMap(Optional::stream).collect(toSet())).stream()
                .collect(toMap(kept -> kept.order().id(), Function.identity()));
        List<PaidOrder> paid = new ArrayList<>();
        List<SessionVerdict> verdicts = all.stream()
                .map(seen -> verdict(seen, orders, paid)).toList();
        fulfilment.fulfil(paid);
        return verdicts;
    }

    private SessionVerdict verdict(SessionSeen seen, Map<OrderId, KeptOrder> orders,
                                   List<PaidOrder> paid) {
        if (seen.order().isEmpty()) {
            return new SessionVerdict.NotOurs();
        }
        Optional<KeptOrder> order = seen.order().map(orders::get);
        if (order.isEmpty()) {
            return new SessionVerdict.Differs(
                    NotedReason.SESSION_WITHOUT_ORDER.sentence(seen.id()));
        }
        return difference(order.get(), seen).<SessionVerdict>map(SessionVerdict.Differs::new)
                .orElseGet(() -> taken(order.get(), seen, paid));
    }

    private SessionVerdict taken(KeptOrder order, SessionSeen seen, List<PaidOrder> paid) {
        if (seen.stage() == OrderStage.PAID) {
            paid.add(new PaidOrder(order, Optional.of(seen.id()), seen.intent()));
        } else {
            rows.rise(order.order().id(), seen.stage(), seen.reason());
        }
        return new SessionVerdict.Taken();
    }

    private static Optional<String> difference(KeptOrder order, SessionSeen seen) {
        if (order.session().isPresent() && !order.session().get().equals(seen.id())) {
            return Optional.of(NotedReason.SESSION_OF_OTHER_ORDER.sentence(seen.id(),
                    order.session().get()));
        }
        if (order.live() != seen.live()) {
            return Optional.of(NotedReason.SESSION_OF_OTHER_MODE.sentence(seen.id(),
                    mode(seen.live()), mode(order.live())));
        }
        return seen.isOf(StripeAmount.of(order.order().amount())) ? Optional.empty()
                : Optional.of(NotedReason.SESSION_OF_OTHER_AMOUNT.sentence(seen.id(),
                        seen.amount() + " " + seen.currency(), order.order().amount()));
    }

    private static String mode(boolean live) {
        return live ? "live" : "test";
    }
}
