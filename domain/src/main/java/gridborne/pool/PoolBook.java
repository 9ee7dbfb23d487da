package gridborne.pool;

import gridborne.grid.AccountNumber;
import gridborne.grid.Movement;
import gridborne.grid.Pocket;
import gridborne.grid.Posting;
import gridborne.money.Coins;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Where a pool's coins came from and went, told by the book's own entries: what was there before,
 * plus what came in, minus what went out, is what is there after (S3.3).
 *
 * @param from the first moment that counts
 * @param to the first that no longer does
 */
public record PoolBook(AccountNumber account, List<Movement> movements, Instant from,
                       Instant to) {

    public PoolBook {
        movements = List.copyOf(movements);
    }

    /** All that ever happened to a pool. */
    public static PoolBook ofAll(AccountNumber account, List<Movement> movements) {
        return new PoolBook(account, movements, Instant.EPOCH, Instant.MAX);
    }

    public Coins opening() {
        return sum(movements.stream().filter(one -> one.at().isBefore(from)).toList());
    }

    public Coins closing() {
        return sum(movements.stream().filter(one -> one.at().isBefore(to)).toList());
    }

    /** The entries of the span, the oldest first. */
    public List<Movement> entries() {
        return movements.stream().filter(one -> !one.at().isBefore(from)
                && one.at().isBefore(to)).toList();
    }

    /** What each account gave; an empty pocket stands for payments by card. */
    public Map<Optional<Pocket>, Coins> came() {
        return sums(true);
    }

    /** What each device, or account, was given; an empty pocket stands for money given back. */
    public Map<Optional<Pocket>, Coins> went() {
        return sums(false);
    }

    public Coins in() {
        return total(came());
    }

    public Coins out() {
        return total(went());
    }

    /** The other side of an entry; none, where coins entered or left the book. */
    public Optional<Pocket> other(Movement movement) {
        return movement.postings().stream().map(Posting::pocket)
                .filter(pocket -> !pocket.equals(own())).findFirst();
    }

    public Coins change(Movement movement) {
        return movement.change(Set.of(own()));
    }

    private Map<Optional<Pocket>, Coins> sums(boolean incoming) {
        Map<Optional<Pocket>, Coins> sums = new LinkedHashMap<>();
        BinaryOperator<Coins> plus = Coins::plus;
        for (Movement movement : entries()) {
            Coins change = change(movement);
            if (incoming ? change.isPositive() : change.isNegative()) {
                sums.merge(other(movement), incoming ? change : change.negated(), plus);
            }
        }
        return sums;
    }

    private Pocket own() {
        return new Pocket.OfAccount(account);
    }

    private Coins sum(List<Movement> some) {
        return some.stream().map(this::change).reduce(Coins.ZERO, Coins::plus);
    }

    private static Coins total(Map<Optional<Pocket>, Coins> sums) {
        return sums.values().stream().reduce(Coins.ZERO, Coins::plus);
    }
}
