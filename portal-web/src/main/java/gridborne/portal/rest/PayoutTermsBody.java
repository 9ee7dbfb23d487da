package gridborne.portal.rest;

import gridborne.money.BuyBackPrice;
import gridborne.money.Money;
import gridborne.portal.rest.json.WrongField;
import java.util.Currency;

/**
 * On what terms coins are bought back; amounts as decimal strings in the currency.
 *
 * @param approvalAbove above this amount within 24 hours somebody else has to allow a cash-out
 */
public record PayoutTermsBody(String buyBackPrice, String minimum, String approvalAbove,
                              Currency currency) {

    public PayoutTermsBody {
        WrongField.named("buy_back_price",
                () -> new BuyBackPrice(Money.parse(buyBackPrice, currency)));
        WrongField.named("minimum", () -> positive(Money.parse(minimum, currency)));
        WrongField.named("approval_above", () -> notNegative(Money.parse(approvalAbove,
                currency)));
    }

    BuyBackPrice price() {
        return new BuyBackPrice(Money.parse(buyBackPrice, currency));
    }

    Money least() {
        return Money.parse(minimum, currency);
    }

    Money limit() {
        return Money.parse(approvalAbove, currency);
    }

    private static Money positive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("The least cash-out is more than nothing, not "
                    + amount + ".");
        }
        return amount;
    }

    private static Money notNegative(Money amount) {
        if (amount.minorUnits() < 0) {
            throw new IllegalArgumentException("The limit is 0 or more, not " + amount + ".");
        }
        return amount;
    }
}
