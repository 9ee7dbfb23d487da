package gridborne.portal.rest;

import gridborne.energy.Hour;
import gridborne.grid.BookHead;
import gridborne.grid.BookTotals;
import gridborne.grid.FeePolicy;
import gridborne.money.Coins;
import gridborne.portal.boundary.GridOverview;
import gridborne.tenants.tenancy.Tenant;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * A grid at a glance.
 *
 * @param coinPrice what a coin costs, in the currency
 * @param hour the hour open in the book; null until the contract stands
 * @param clock the grid's time; a demo's may be ahead
 * @param feedSilentSince when the last meter fell silent; null while readings come
 */
public record GridAnswer(String name, String slug, Currency currency, String coinName,
                         String coinPrice, ZoneId zone, Locale locale, Boolean demo,
                         Optional<Hour> hour, Instant clock,
                         Optional<Instant> feedSilentSince, TariffAnswer tariff,
                         Optional<ChainAnswer> chain, TotalsAnswer totals) {

    /** The tariff the grid began with. */
    public record TariffAnswer(Coins price, FeePolicy feePolicy) {
    }

    /** Where the contract stands, and how far its chain is followed. */
    public record ChainAnswer(Long id, String address, Long head, Instant headTime) {
    }

    /** The sums of the book; issued − redeemed is all the rest but the arrears. */
    public record TotalsAnswer(Coins issued, Coins redeemed, Coins accounts, Coins funded,
                               Coins arrears, Coins earnings, Coins pool, Coins escrow,
                               Boolean balanced) {
    }

    static GridAnswer of(GridOverview grid) {
        Tenant tenant = grid.tenant();
        return new GridAnswer(tenant.name(), tenant.slug(), tenant.currency(), tenant.coinName(),
                grid.coinPrice().perCoin().decimal(), tenant.zone(), tenant.locale(),
                tenant.demo(), grid.head().map(BookHead::openHour), grid.clock(),
                grid.silentSince(),
                new TariffAnswer(tenant.genesisTariff().price().perKilowattHour(),
                        tenant.genesisTariff().fee()),
                grid.head().map(GridAnswer::chain), totals(grid.totals()));
    }

    private static ChainAnswer chain(BookHead head) {
        return new ChainAnswer(head.contract().chainId(), head.contract().address(), head.block(),
                head.blockTime());
    }

    private static TotalsAnswer totals(BookTotals totals) {
        return new TotalsAnswer(totals.issued(), totals.redeemed(), totals.accounts(),
                totals.funded(), totals.arrears(), totals.earnings(), totals.pool(),
                totals.escrow(), totals.balances());
    }
}
