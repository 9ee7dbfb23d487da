package gridborne.grid;

import gridborne.energy.Hour;
import java.util.List;
import java.util.Optional;

/**
 * A closed hour with the transactions that settled it. {@code mismatch} names what our own
 * recomputation found different from the chain; empty means it matches (S9.3).
 */
public record SettledHour(Hour hour, Tariff tariff, HourTotals totals,
                          List<TransactionHash> transactions, long gasUsed,
                          Optional<String> mismatch) {

    public SettledHour {
        transactions = List.copyOf(transactions);
    }

    public boolean matchesChain() {
        return mismatch.isEmpty();
    }
}
