package gridborne.payment;

import gridborne.grid.AccountNumber;
import gridborne.money.Coins;

/** What an account owes because money of an order went back after its coins were spent (S7.6). */
public record Debt(AccountNumber account, Coins owed) {
}
