package gridborne.portal.boundary;

import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import gridborne.pool.Pool;
import gridborne.pool.PoolBook;
import gridborne.tenants.meters.Meter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What everybody may know of a pool.
 *
 * @param book all that ever happened to it
 * @param contributors who gave, the most generous first
 * @param spent what was given to devices or went back, the latest first
 */
public record PoolOverview(Pool pool, Coins balance, PoolBook book,
                           List<Contributor> contributors, List<Given> spent) {

    /** By whom coins came, as far as they want to be named. */
    public record Contributor(Kind kind, Optional<String> name, Coins coins) {

        /** Why there is a name, or none. */
        public enum Kind { NAMED, ANONYMOUS, CARD }
    }

    /** What went out. Without a device it went back to whoever had given it. */
    public record Given(Instant at, Optional<Meter> device, Coins coins,
                        TransactionHash transaction) {
    }

    /** Whether all entries together are the balance that the book has of the chain (S9.3). */
    public boolean matchesChain() {
        return book.closing().equals(balance);
    }
}
