package gridborne.portal.view;

import gridborne.money.Money;
import gridborne.tenants.prices.PriceVersion;
import java.util.Optional;

/** What a coin costs now and, where that is announced, from when on it costs something else. */
public record CoinPriceView(Money now, Optional<PriceVersion> next) {

    public Sentence sentence() {
        return next.map(later -> Sentence.of("coinPrice.changes", now, later.price().perCoin(),
                new DayAndTime(later.effectiveFrom())))
                .orElseGet(() -> Sentence.of("coinPrice.now", now));
    }
}
