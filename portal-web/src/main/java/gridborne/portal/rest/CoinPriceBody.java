package gridborne.portal.rest;

import gridborne.money.CoinPrice;
import gridborne.money.Money;
import gridborne.portal.rest.json.WrongField;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * What a coin is to cost.
 *
 * @param price in the currency, as a decimal string: {@code "0.30"}
 * @param effectiveFrom a moment to come; without one, from now on
 */
public record CoinPriceBody(String price, Currency currency, Optional<Instant> effectiveFrom) {

    public CoinPriceBody {
        WrongField.named("price", () -> new CoinPrice(Money.parse(price, currency)));
    }

    CoinPrice coinPrice() {
        return new CoinPrice(Money.parse(price, currency));
    }
}
