package gridborne.portal.boundary;

import gridborne.cutoff.CutOffRule;
import gridborne.cutoff.Decision;
import gridborne.grid.MeterState;
import gridborne.money.Coins;
import java.util.Optional;

/**
 * Whether a meter's connection stays open, by which rule, and why, in a sentence for whoever reads
 * the gateway's log (S4.6).
 */
public record Connection(boolean connected, CutOffRule rule, String reason, Coins balance,
                         Decision decision) {

    static Connection of(Decision decision, Optional<MeterState> meter) {
        return new Connection(decision.connected(), decision.rule(), decision.sentence(),
                meter.map(MeterState::balance).orElse(Coins.ZERO), decision);
    }
}
