package gridborne.portal.boundary;

import gridborne.grid.BookHead;
import gridborne.grid.BookTotals;
import gridborne.money.CoinPrice;
import gridborne.tenants.tenancy.Tenant;
import java.time.Instant;
import java.util.Optional;

/**
 * A grid at a glance: whose it is, what a coin costs, what time it is there, and what the book sums
 * up to. {@code silentSince} is there once no meter reports any more.
 */
public record GridOverview(Tenant tenant, CoinPrice coinPrice, Instant clock,
                           Optional<BookHead> head, BookTotals totals,
                           Optional<Instant> silentSince) {
}
