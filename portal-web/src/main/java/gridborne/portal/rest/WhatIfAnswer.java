package gridborne.portal.rest;

import gridborne.energy.Hour;
import gridborne.money.Coins;
import gridborne.portal.boundary.WhatIf;
import java.util.List;

/**
 * The hours of the last month under another tariff.
 *
 * @param shortened whether there were too many meters to replay all of the month
 * @param lines the greatest change first; at most 1000
 */
public record WhatIfAnswer(Hour first, Hour last, Integer hours, Boolean shortened, Coins fee,
                           Coins feeThen, List<LineAnswer> lines) {

    private static final int MOST_LINES = 1_000;

    /** What one owner's meters would have paid and earned; {@code gain} is what they have more. */
    public record LineAnswer(Long account, Coins charged, Coins chargedThen, Coins earned,
                             Coins earnedThen, Coins gain) {

        static LineAnswer of(WhatIf.Line line) {
            return new LineAnswer(line.account().value(), line.due(), line.dueThen(),
                    line.payout(), line.payoutThen(), line.gain());
        }
    }

    static WhatIfAnswer of(WhatIf answer) {
        return new WhatIfAnswer(answer.first(), answer.last(), answer.hours(),
                answer.shortened(), answer.fee(), answer.feeThen(), answer.lines().stream()
                        .limit(MOST_LINES).map(LineAnswer::of).toList());
    }
}
