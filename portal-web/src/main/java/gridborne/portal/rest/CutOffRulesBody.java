package gridborne.portal.rest;

import gridborne.cutoff.FriendlyHours;
import gridborne.cutoff.HumaneRules;
import gridborne.money.Coins;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Humane rules.
 *
 * @param emergencyCredit how far below 0 a meter may go before it is cut off
 * @param night the hours of each night without a cut
 * @param friendlyDays the days of the week without a cut
 */
public record CutOffRulesBody(Coins emergencyCredit, Optional<NightBody> night,
                              List<DayOfWeek> friendlyDays) {

    public CutOffRulesBody {
        friendlyDays = List.copyOf(friendlyDays);
        rules(emergencyCredit, night, friendlyDays);
    }

    HumaneRules rules() {
        return rules(emergencyCredit, night, friendlyDays);
    }

    private static HumaneRules rules(Coins credit, Optional<NightBody> night,
                                     List<DayOfWeek> days) {
        return new HumaneRules(credit, new FriendlyHours(night.map(NightBody::night),
                Set.copyOf(days)));
    }
}
