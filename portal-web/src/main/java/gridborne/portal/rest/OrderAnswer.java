package gridborne.portal.rest;

import gridborne.grid.MeterCode;
import gridborne.money.Coins;
import gridborne.payment.Order;
import gridborne.payment.OrderId;
import gridborne.portal.boundary.OrderTold;
import gridborne.tenants.meters.Meter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far an order is: created, paid, credited, funded, reconnected; or refused, expired. */
public record OrderAnswer(OrderId id, String state, Boolean done, Optional<String> reason,
                          List<OrderStepAnswer> steps, String amount, Currency currency,
                          Coins coins, Optional<MeterCode> meter,
                          Optional<String> checkoutUrl) {

    static OrderAnswer of(OrderTold told) {
        Order order = told.order();
        return new OrderAnswer(order.id(),
                told.progress().state().name().toLowerCase(Locale.ROOT), told.isFinal(),
                told.progress().reason(),
                told.progress().steps().stream().map(OrderStepAnswer::of).toList(),
                order.amount().decimal(), order.amount().currency(), order.coins(),
                told.meter().map(Meter::code),
                order.checkoutUrl().filter(url -> order.stage().isPayable()));
    }
}
