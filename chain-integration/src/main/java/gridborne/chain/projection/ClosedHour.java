package gridborne.chain.projection;

import gridborne.energy.Hour;
import gridborne.grid.HourTotals;
import gridborne.grid.Tariff;
import java.util.Optional;

/** An hour as the contract closed it, and what our own settlement found different. */
record ClosedHour(Hour hour, Tariff tariff, HourTotals totals, Optional<String> mismatch) {
}
