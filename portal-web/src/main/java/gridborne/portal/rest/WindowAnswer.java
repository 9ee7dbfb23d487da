package gridborne.portal.rest;

import gridborne.energy.Hour;
import gridborne.money.Coins;
import gridborne.window.FundingWindow;

/**
 * Hours of a meter that somebody pays for.
 *
 * @param until the first hour that is not paid for
 * @param left of the coins, which goes back in the end
 */
public record WindowAnswer(Long number, Hour from, Hour until, Coins coins, Coins left,
                           String stage) {

    static WindowAnswer of(FundingWindow window) {
        return new WindowAnswer(window.number(), window.from(), window.until(), window.coins(),
                window.left(), window.stage().name());
    }
}
