package gridborne.payment;

import gridborne.grid.AccountNumber;
import gridborne.money.Coins;
import gridborne.money.Money;
import java.time.Instant;

/** Coins for money, at the price frozen when it was asked for (S7.5). */
public record CashOut(CashOutId id, AccountNumber account, PersonReference requester, Coins coins,
                      Money money, CashOutState state, Instant requestedAt, Instant changedAt,
                      BankState bank) {

    /** Where the money is after it has left the utility. */
    public enum BankState {
        UNKNOWN,
        ON_ITS_WAY,
        ARRIVED,
        SENT_BACK
    }
}
