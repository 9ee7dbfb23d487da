package gridborne.portal.rest;

import gridborne.money.Money;
import gridborne.payment.OrderLimits;
import gridborne.portal.rest.json.WrongField;
import java.util.Currency;

/** How little and how much one order may be of; amounts as decimal strings in the currency. */
public record OrderLimitsBody(String minimum, String maximum, Currency currency) {

    public OrderLimitsBody {
        Money least = WrongField.named("minimum", () -> Money.parse(minimum, currency));
        WrongField.named("maximum", () -> new OrderLimits(least, Money.parse(maximum, currency)));
    }

    OrderLimits limits() {
        return new OrderLimits(Money.parse(minimum, currency), Money.parse(maximum, currency));
    }
}
