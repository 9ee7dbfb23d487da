package gridborne.cutoff;

import gridborne.grid.Direction;
import gridborne.grid.MeterState;
import gridborne.money.Coins;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a utility grants beyond the chain's word (S6.2). Without any of it, a meter is connected
 * while its balance is above 0, and not one microcoin longer (S6.1).
 */
public record HumaneRules(Coins emergencyCredit, FriendlyHours friendlyHours) {

    private static final Coins MOST_CREDIT = Coins.parse("1000000");

    /** The chain's word alone. */
    public static final HumaneRules NONE = new HumaneRules(Coins.ZERO, FriendlyHours.NONE);

    public HumaneRules {
        if (emergencyCredit.isNegative() || emergencyCredit.compareTo(MOST_CREDIT) > 0) {
            throw new IllegalArgumentException("The emergency credit is 0 to " + MOST_CREDIT
                    + ", not " + emergencyCredit + ".");
        }
    }

    /** A protected meter is connected whatever is known; any other stays as it is on stale news. */
    public Decision decide(Relay relay, Knowledge knowledge, Instant now, ZoneId zone) {
        if (relay.meter().isEmpty()) {
            return new Decision.Unconfirmed(relay.connected());
        }
        MeterState meter = relay.meter().get();
        if (meter.direction() == Direction.PRODUCTION) {
            return new Decision.Production();
        }
        if (knowledge instanceof Knowledge.Stale stale && !relay.isProtected()) {
            return new Decision.Stale(relay.connected(), stale.asOf());
        }
        return meter.retired() ? new Decision.Retired() : decide(relay, meter, now, zone);
    }

    private Decision decide(Relay relay, MeterState meter, Instant now, ZoneId zone) {
        Coins balance = meter.balance();
        if (balance.isPositive()) {
            return new Decision.Funded(balance);
        }
        if (relay.isPaidFor()) {
            return new Decision.PaidFor(balance);
        }
        if (relay.isProtected()) {
            return new Decision.Protected(balance);
        }
        return balance.plus(emergencyCredit).isPositive()
                ? new Decision.EmergencyCredit(balance, emergencyCredit)
                : decideWithoutCoins(relay, balance, now, zone);
    }

    /** Friendly hours keep a relay closed; they do not close one that was opened before. */
    private Decision decideWithoutCoins(Relay relay, Coins balance, Instant now, ZoneId zone) {
        if (!relay.connected()) {
            return new Decision.UsedUp(balance, emergencyCredit);
        }
        return friendlyHours.endAfter(now, zone)
                .<Decision>map(end -> new Decision.FriendlyHours(balance, end, zone))
                .orElseGet(() -> new Decision.UsedUp(balance, emergencyCredit));
    }
}
