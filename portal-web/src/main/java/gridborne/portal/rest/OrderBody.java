package gridborne.portal.rest;

import gridborne.grid.MeterCode;
import gridborne.mail.MailAddress;
import gridborne.money.Money;
import gridborne.payment.ShownName;
import gridborne.portal.boundary.AccountRef;
import gridborne.portal.boundary.OrderFor;
import gridborne.portal.rest.json.WrongField;
import java.util.Currency;
import java.util.Optional;

/**
 * Coins to buy, for a meter or an account; without either for one's own.
 *
 * @param shownName how the payer is called on the meter's page, for everybody to read
 * @param amount what is paid, in the currency: {@code "2.00"}
 */
public record OrderBody(String amount, Currency currency, Optional<AccountRef> account,
                        Optional<MeterCode> meter, Optional<MailAddress> email,
                        Optional<ShownName> shownName) {

    public OrderBody {
        if (account.isPresent() && meter.isPresent()) {
            throw new IllegalArgumentException(
                    "Send \"account\" or \"meter\", not both: the coins go to one of them.");
        }
        WrongField.named("amount", () -> paid(amount, currency));
    }

    OrderFor what() {
        return meter.<OrderFor>map(OrderFor.OfMeter::new)
                .or(() -> account.map(OrderFor.OfAccount::new))
                .orElseGet(OrderFor.Oneself::new);
    }

    Money paid() {
        return paid(amount, currency);
    }

    private static Money paid(String amount, Currency currency) {
        Money paid = Money.parse(amount, currency);
        if (!paid.isPositive()) {
            throw new IllegalArgumentException("An order is of more than nothing, not " + paid
                    + ".");
        }
        return paid;
    }
}
