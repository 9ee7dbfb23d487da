package gridborne.tenants.prices;

import gridborne.money.CoinPrice;

import java.time.Instant;

/**
 * A price of a coin. Where two begin at one moment, the later version counts.
 *
 * @param version 0 is the price with which the utility began
 */
public record PriceVersion(long version, CoinPrice price, Instant effectiveFrom, Instant setAt) {
}
