package gridborne.tenants.tenancy;

import gridborne.grid.Tariff;
import gridborne.grid.TenantId;
import gridborne.money.CoinPrice;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/**
 * A utility as the registry has it. Holds no secret: any request may read it.
 *
 * @param firstCoinPrice what a coin cost when the utility began; since then see {@code CoinPrices}
 */
public record Tenant(TenantId id, String slug, String name, ZoneId zone, Locale locale,
                     String coinName, CoinPrice firstCoinPrice, Tariff genesisTariff,
                     Duration grace, boolean demo, TenantState state) {

    public Currency currency() {
        return firstCoinPrice.perCoin().currency();
    }
}
