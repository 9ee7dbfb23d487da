package gridborne.portal.rest;

import gridborne.grid.MeterCode;
import gridborne.money.Coins;
import java.util.Optional;

/** What a pool is to give to one of its devices. */
public record PoolSpendingBody(MeterCode meter, Coins coins, Optional<String> reason) {

    private static final int LONGEST_REASON = 200;

    public PoolSpendingBody {
        PositiveCoins.require(coins);
        if (reason.filter(text -> text.length() > LONGEST_REASON).isPresent()) {
            throw new IllegalArgumentException("A reason has at most " + LONGEST_REASON
                    + " letters.");
        }
    }
}
