package gridborne.portal.page;

import gridborne.portal.view.CoinPriceView;
import gridborne.portal.view.ReadCoinPrice;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a coin costs, on every page that sells some. */
@Named
@RequestScoped
public class CoinPricePage {

    @Inject
    private ReadCoinPrice prices;

    private CoinPriceView view;

    @PostConstruct
    void read() {
        view = prices.view();
    }

    public CoinPriceView getView() {
        return view;
    }
}
