package gridborne.portal.rest;

import gridborne.cutoff.CutOffRule;
import gridborne.money.Coins;
import gridborne.tenants.cutoff.LoggedDecision;
import java.time.Instant;

/**
 * A decision on a relay.
 *
 * @param number rises from decision to decision of a utility, with gaps
 * @param at by the grid's clock
 * @param rulesVersion the humane rules it was made on
 * @param block how far the chain's book was known
 */
public record DecisionAnswer(Long number, Instant at, Boolean connected, CutOffRule rule,
                             String reason, Coins balance, Long rulesVersion, Long block) {

    static DecisionAnswer of(LoggedDecision decision) {
        return new DecisionAnswer(decision.number(), decision.at(), decision.connected(),
                decision.rule(), decision.reason(), decision.balance(), decision.rulesVersion(),
                decision.block());
    }
}
