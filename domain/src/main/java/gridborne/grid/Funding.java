package gridborne.grid;

import gridborne.money.Coins;
import java.time.Instant;

/** Coins that went from an account into a meter. */
public record Funding(AccountNumber account, Coins coins, Instant at,
                      TransactionHash transaction) {
}
