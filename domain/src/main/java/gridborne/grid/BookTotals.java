package gridborne.grid;

import gridborne.money.Coins;

/**
 * The sums of S3.3: issued − redeemed = accounts + positive meter balances + pool + earnings +
 * escrow.
 */
public record BookTotals(Coins issued, Coins redeemed, Coins accounts, Coins funded, Coins arrears,
                         Coins earnings, Coins pool, Coins escrow) {

    public boolean balances() {
        return issued.minus(redeemed)
                .equals(accounts.plus(funded).plus(pool).plus(earnings).plus(escrow));
    }
}
