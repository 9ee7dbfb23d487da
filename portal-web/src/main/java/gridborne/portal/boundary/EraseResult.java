package gridborne.portal.boundary;

import gridborne.money.Coins;
import gridborne.privacy.Obstacle;
import java.time.Duration;
import java.util.List;

/** What came of asking to be forgotten. */
public sealed interface EraseResult {

    /** Nobody knows them any more. */
    record Erased(Coins givenUp) implements EraseResult {
    }

    /** Something is under way, or others rely on them. */
    record Hindered(List<Obstacle> obstacles) implements EraseResult {
        public Hindered {
            obstacles = List.copyOf(obstacles);
        }
    }

    /** There are coins that nobody has said what to do with. */
    record CoinsLeft(Coins coins) implements EraseResult {
    }

    record WrongPassword() implements EraseResult {
    }

    record TooManyAttempts(Duration retryAfter) implements EraseResult {
    }

    /** Absent, of another utility, or forgotten before. */
    record NoSuchPerson() implements EraseResult {
    }
}
