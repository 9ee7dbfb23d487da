package gridborne.portal.boundary;

import gridborne.money.CoinPrice;
import gridborne.money.Money;
import gridborne.payment.CashOutTerms;
import gridborne.payment.CashOuts;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.Role;
import gridborne.tenants.prices.CoinPrices;
import gridborne.tenants.prices.NewPriceResult;
import gridborne.tenants.prices.PriceVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a coin costs and has cost, for the utility's staff (S7.1). */
@ApplicationScoped
public class PriceSettings {

    /** @param next what it will cost, where that is announced */
    public record PriceOverview(CoinPrice now, Optional<PriceVersion> next,
                                List<PriceVersion> history) {
    }

    @Inject
    private Permission permission;

    @Inject
    private CoinPrices prices;

    @Inject
    private CashOuts cashOuts;

    @Inject
    private AuditLog audit;

    @Transactional
    public PriceOverview overview() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return new PriceOverview(prices.now(), prices.next(), prices.history());
    }

    /**
     * From now on, or from a moment to come, but not below what producers are paid for a coin.
     * Orders keep the price they were made at.
     */
    @Transactional
    public NewPriceResult set(CoinPrice price, Optional<Instant> from) {
        permission.anyOf(Role.ADMIN);
        prices.lock();
        Optional<NewPriceResult> below = belowBuyBack(price);
        if (below.isPresent()) {
            return below.get();
        }
        CoinPrice before = prices.now();
        NewPriceResult result = prices.set(price, from);
        if (result instanceof NewPriceResult.Set set) {
            audit.record("set coin price", "version " + set.version().version(),
                    before.perCoin(), price.perCoin() + " a coin from "
                            + set.version().effectiveFrom());
        }
        return result;
    }

    /** A buy-back price that nobody set follows. */
    private Optional<NewPriceResult> belowBuyBack(CoinPrice price) {
        CashOutTerms terms = cashOuts.terms();
        Money buyBack = terms.price().perCoin();
        boolean below = terms.setBy().isPresent()
                && buyBack.currency().equals(price.perCoin().currency())
                && price.perCoin().minorUnits() < buyBack.minorUnits();
        return below ? Optional.of(new NewPriceResult.BelowBuyBack(buyBack)) : Optional.empty();
    }
}
