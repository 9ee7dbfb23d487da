package gridborne.portal.rest;

import gridborne.grid.AccountNumber;
import gridborne.money.Coins;

/** An account with its coins. */
public record AccountAnswer(AccountNumber number, Coins balance) {
}
