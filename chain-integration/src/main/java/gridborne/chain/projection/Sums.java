package gridborne.chain.projection;

import gridborne.energy.Hour;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import java.util.Optional;

/**
 * The contract's own sums: what was ever issued and redeemed, and the pool of the open hour, which
 * is what was carried into it, repaid and collected in it.
 */
record Sums(Optional<Hour> openHour, SequenceNumber nextSequence, Coins carried, Coins repaid,
            Coins collected, Coins issued, Coins redeemed) {

    static final Sums NONE = new Sums(Optional.empty(), SequenceNumber.FIRST, Coins.ZERO,
            Coins.ZERO, Coins.ZERO, Coins.ZERO, Coins.ZERO);

    Coins pool() {
        return carried.plus(repaid).plus(collected);
    }

    Sums opened(Hour hour, Coins carriedInto) {
        return new Sums(Optional.of(hour), nextSequence, carriedInto, Coins.ZERO, Coins.ZERO,
                issued, redeemed);
    }

    Sums executedUpTo(SequenceNumber next) {
        return new Sums(openHour, next, carried, repaid, collected, issued, redeemed);
    }

    Sums plusRepaid(Coins coins) {
        return new Sums(openHour, nextSequence, carried, repaid.plus(coins), collected, issued,
                redeemed);
    }

    Sums plusCollected(Coins coins) {
        return new Sums(openHour, nextSequence, carried, repaid, collected.plus(coins), issued,
                redeemed);
    }

    Sums plusIssued(Coins coins) {
        return new Sums(openHour, nextSequence, carried, repaid, collected, issued.plus(coins),
                redeemed);
    }

    Sums plusRedeemed(Coins coins) {
        return new Sums(openHour, nextSequence, carried, repaid, collected, issued,
                redeemed.plus(coins));
    }
}
