package gridborne.pool;

import gridborne.money.Coins;
import java.util.Optional;

/** What founders of a pool agree on. */
public record NewPool(String name, String purpose, Optional<Coins> goal, Coins limit,
                      Optional<Coins> dues) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PURPOSE = 400;

    public NewPool {
        name = name.strip();
        purpose = purpose.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A pool's name has 1 to " + LONGEST_NAME
                    + " letters, not " + name.length() + ".");
        }
        if (purpose.length() > LONGEST_PURPOSE) {
            throw new IllegalArgumentException("A pool's purpose has at most " + LONGEST_PURPOSE
                    + " letters, not " + purpose.length() + ".");
        }
        requirePositive("goal", goal);
        requirePositive("amount of dues", dues);
        if (limit.isNegative()) {
            throw new IllegalArgumentException("The limit is of no coins or more, not of " + limit
                    + ".");
        }
    }

    private static void requirePositive(String what, Optional<Coins> coins) {
        coins.filter(amount -> !amount.isPositive()).ifPresent(amount -> {
            throw new IllegalArgumentException("A pool's " + what + " is more than nothing, not "
                    + amount + ". Leave it out if there is none.");
        });
    }
}
