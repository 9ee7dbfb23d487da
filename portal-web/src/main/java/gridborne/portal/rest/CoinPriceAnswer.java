package gridborne.portal.rest;

import gridborne.portal.boundary.PriceSettings.PriceOverview;
import gridborne.tenants.prices.PriceVersion;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a coin costs.
 *
 * @param next what it will cost, where that is announced
 * @param history every price that was set, the newest first; the last is the one of the beginning
 */
public record CoinPriceAnswer(String price, Currency currency, Optional<VersionAnswer> next,
                              List<VersionAnswer> history) {

    /** A price from a moment on. Version 0, with which the utility began, names none. */
    public record VersionAnswer(Long version, String price, Optional<Instant> effectiveFrom,
                                Optional<Instant> setAt) {

        static VersionAnswer of(PriceVersion version) {
            return new VersionAnswer(version.version(), version.price().perCoin().decimal(),
                    Optional.of(version.effectiveFrom()).filter(at -> version.version() > 0),
                    Optional.of(version.setAt()).filter(at -> version.version() > 0));
        }
    }

    static CoinPriceAnswer of(PriceOverview prices) {
        return new CoinPriceAnswer(prices.now().perCoin().decimal(),
                prices.now().perCoin().currency(), prices.next().map(VersionAnswer::of),
                prices.history().stream().map(VersionAnswer::of).toList());
    }
}
