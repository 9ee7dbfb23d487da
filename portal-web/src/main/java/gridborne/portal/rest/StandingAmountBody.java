package gridborne.portal.rest;

import gridborne.money.Coins;
import gridborne.pool.StandingAmount;
import java.time.LocalDate;

/** What one gives each month. @param day of the month; in a shorter one its last */
public record StandingAmountBody(Coins coins, Integer day) {

    public StandingAmountBody {
        new StandingAmount(coins, day, LocalDate.EPOCH);
    }
}
