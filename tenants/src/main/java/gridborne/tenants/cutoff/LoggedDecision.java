package gridborne.tenants.cutoff;

import gridborne.cutoff.CutOffRule;
import gridborne.grid.MeterNumber;
import gridborne.money.Coins;
import java.time.Instant;

/**
 * A decision as it is kept: with the balance and the rules it was made on, and how far the book had
 * followed the chain by then.
 */
public record LoggedDecision(long number, MeterNumber meter, Instant at, boolean connected,
                             CutOffRule rule, String reason, Coins balance, long rulesVersion,
                             long block) {
}
