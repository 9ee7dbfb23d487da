package gridborne.portal.view;

import gridborne.grid.Goal;
import gridborne.money.Coins;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** A goal, and how much of it is reached. */
public record GoalView(Sentence wanted, Sentence standing, int percent, Goal goal) {

    private static final int WHOLE = 100;

    static GoalView of(Goal goal, Coins balance, Optional<Duration> left, Instant now,
                       ZoneId zone) {
        int percent = goal.percent(balance, left, now, zone);
        if (goal instanceof Goal.Balance coins) {
            return new GoalView(Sentence.of("goal.coins", coins.coins()), percent == WHOLE
                    ? Sentence.of("goal.reached") : Sentence.of("goal.coins.missing",
                            coins.coins().minus(balance)), percent, goal);
        }
        Goal.Until until = (Goal.Until) goal;
        Duration missing = until.wanted(now, zone).minus(left.orElse(Duration.ZERO));
        return new GoalView(Sentence.of("goal.until", until.day()), percent == WHOLE
                ? Sentence.of("goal.reached") : Sentence.of("goal.until.missing",
                        missing.plusDays(1).minusSeconds(1).toDays()), percent, goal);
    }

    public boolean isReached() {
        return percent == WHOLE;
    }

    /** Its width in a picture. */
    public String css() {
        return percent + "%";
    }
}
