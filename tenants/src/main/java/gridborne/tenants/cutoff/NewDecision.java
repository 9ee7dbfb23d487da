package gridborne.tenants.cutoff;

import gridborne.cutoff.Decision;
import gridborne.grid.MeterNumber;
import gridborne.money.Coins;
import java.time.Instant;

/** A decision to be kept, with what was known. */
public record NewDecision(MeterNumber meter, Decision decision, Instant at, Coins balance,
                          long rulesVersion, long block) {
}
