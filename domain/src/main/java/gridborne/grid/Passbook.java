package gridborne.grid;

import gridborne.money.Coins;
import java.util.List;

/**
 * What moved coins into or out of an account, and what the book says is in it, both of the same
 * moment: read one after the other, a movement in between would look like a book that is wrong.
 *
 * @param movements the oldest first
 */
public record Passbook(List<Movement> movements, Coins balance) {

    public Passbook {
        movements = List.copyOf(movements);
    }
}
