package gridborne.payment;

import gridborne.grid.AccountNumber;
import gridborne.grid.Cause;
import gridborne.money.Coins;

/** A producer wants money for coins. */
public record CashOutRequest(AccountNumber account, PersonReference requester, Coins coins,
                             Cause cause) {

    public CashOutRequest {
        if (!coins.isPositive()) {
            throw new IllegalArgumentException(
                    "A cash-out is of more than nothing, not " + coins + ".");
        }
    }
}
