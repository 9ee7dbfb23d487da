package gridborne.portal.rest;

import gridborne.grid.Goal;
import gridborne.money.Coins;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far people want to bring a meter: a balance, or power to the end of a day; without either,
 * there is no goal any more.
 */
public record GoalBody(Optional<Coins> coins, Optional<LocalDate> until) {

    public GoalBody {
        if (coins.isPresent() && until.isPresent()) {
            throw new IllegalArgumentException(
                    "Send \"coins\" or \"until\", not both: a goal is one of them.");
        }
        coins.ifPresent(PositiveCoins::require);
    }

    Optional<Goal> goal() {
        return coins.<Goal>map(Goal.Balance::new).or(() -> until.map(Goal.Until::new));
    }
}
