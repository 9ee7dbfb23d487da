package gridborne.portal.boundary;

import gridborne.cutoff.Decision;
import gridborne.cutoff.Knowledge;
import gridborne.cutoff.Relay;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.money.Coins;
import gridborne.tenants.cutoff.NewDecision;
import gridborne.tenants.cutoff.RulesVersion;
import java.time.Instant;
import java.time.ZoneId;

/** What relays are decided on at one moment: the rules, the time, and how far the book is known. */
public record Standpoint(RulesVersion rules, Knowledge knowledge, long block, Instant now,
                         ZoneId zone) {

    Decision decide(Relay relay) {
        return rules.rules().decide(relay, knowledge, now, zone);
    }

    NewDecision made(MeterNumber meter, Relay relay, Decision decision) {
        return new NewDecision(meter, decision, now, relay.meter().map(MeterState::balance)
                .orElse(Coins.ZERO), rules.version(), block);
    }
}
