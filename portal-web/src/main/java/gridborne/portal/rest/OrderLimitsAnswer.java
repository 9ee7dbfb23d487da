package gridborne.portal.rest;

import gridborne.payment.OrderLimits;
import java.util.Currency;

/** How little and how much one order may be of. */
public record OrderLimitsAnswer(String minimum, String maximum, Currency currency) {

    static OrderLimitsAnswer of(OrderLimits limits) {
        return new OrderLimitsAnswer(limits.least().decimal(), limits.most().decimal(),
                limits.least().currency());
    }
}
