package gridborne.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One comparison of all books.
 *
 * @param day the utility's day that it closed, where it was the nightly one
 */
public record Reconciliation(String id, Instant at, String by, Optional<LocalDate> day,
                             Figures figures, List<Difference> differences) {

    public Reconciliation {
        differences = List.copyOf(differences);
    }

    /** Nothing differs but what explains itself in a minute. */
    public boolean isOnItsWay() {
        return !differences.isEmpty()
                && differences.stream().allMatch(one -> one.kind().isOnItsWay());
    }

    public boolean agrees() {
        return differences.isEmpty() && figures.balance();
    }
}
