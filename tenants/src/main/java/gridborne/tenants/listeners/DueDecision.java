package gridborne.tenants.listeners;

import gridborne.cutoff.CutOffRule;
import gridborne.grid.MeterCode;
import gridborne.money.Coins;
import java.time.Instant;

/** A relay's latest decision, to be told. */
public record DueDecision(long number, MeterCode meter, boolean connected, CutOffRule rule,
                          String reason, Coins balance, Instant at) {
}
