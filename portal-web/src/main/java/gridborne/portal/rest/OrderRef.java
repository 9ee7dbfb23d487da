package gridborne.portal.rest;

import gridborne.payment.Order;
import gridborne.payment.OrderId;
import java.util.Optional;

/**
 * An order that was placed: its page for everybody who has the link, and Stripe's to pay it. The
 * second one is missing while Stripe does not answer; it comes with {@code GET /orders/{id}}.
 */
public record OrderRef(OrderId id, String statusUrl, Optional<String> checkoutUrl) {

    static OrderRef of(Order order, String site) {
        return new OrderRef(order.id(), site + "/orders/" + order.id(), order.checkoutUrl());
    }
}
