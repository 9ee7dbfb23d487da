package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.grid.HourTotals;
import gridborne.grid.SettledHour;

/** The answer first: an hour in one sentence. */
final class Headline {

    private Headline() {
    }

    static Sentence of(SettledHour settled) {
        HourTotals totals = settled.totals();
        HourEnds ends = new HourEnds(settled.hour());
        if (totals.energyIn().equals(Energy.ZERO)) {
            return totals.energyOut().equals(Energy.ZERO) ? ends.say("headline.quiet")
                    : ends.say("headline.noProduction", totals.energyOut());
        }
        if (totals.energyOut().equals(Energy.ZERO)) {
            return ends.say("headline.noConsumption", totals.energyIn());
        }
        Share covered = Share.of(totals.energyIn().wattHours(), totals.energyOut().wattHours());
        return ends.say(totals.gapWattHours() < 0 ? "headline.covered" : "headline.surplus",
                covered.inWholePercent());
    }

    private record HourEnds(Hour hour) {
        Sentence say(String key) {
            return Sentence.of(key, hour.start(), hour.end());
        }

        Sentence say(String key, Object value) {
            return Sentence.of(key, hour.start(), hour.end(), value);
        }
    }
}
