package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.grid.SettledHour;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import java.util.List;
import java.util.Optional;

/** A settled hour in the list of the last ones. {@code transaction} is the one that closed it. */
public record SettlementRow(Hour hour, Energy used, Coins paidOut,
                            Optional<TransactionHash> transaction, Optional<String> mismatch) {

    static List<SettlementRow> of(List<SettledHour> hours) {
        return hours.stream().map(SettlementRow::of).toList();
    }

    private static SettlementRow of(SettledHour settled) {
        List<TransactionHash> transactions = settled.transactions();
        return new SettlementRow(settled.hour(), settled.totals().energyOut(),
                settled.totals().paidOut(), transactions.isEmpty() ? Optional.empty()
                        : Optional.of(transactions.get(transactions.size() - 1)),
                settled.mismatch());
    }
}
