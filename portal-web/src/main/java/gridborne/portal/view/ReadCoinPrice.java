package gridborne.portal.view;

import gridborne.tenants.prices.CoinPrices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Boundary of the price that stands wherever coins are sold, for everybody. */
@ApplicationScoped
public class ReadCoinPrice {

    @Inject
    private CoinPrices prices;

    @Transactional
    public CoinPriceView view() {
        return new CoinPriceView(prices.now().perCoin(), prices.next());
    }
}
