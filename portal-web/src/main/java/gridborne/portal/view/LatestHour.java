package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.grid.SettledHour;
import gridborne.money.Coins;
import java.util.List;

/** A settled hour as the pages tell it: in numbers, in payouts and as a picture. */
public record LatestHour(SettledHour settled, List<KindCount> users, Payouts payouts,
                         EnergyFlow flow, FlowPicture picture, List<HourPart> changes) {

    private static final int MOST_CHANGES = 8;

    static LatestHour of(SettledHour settled, List<HourPart> parts) {
        EnergyFlow flow = HourFlow.of(parts);
        return new LatestHour(settled, users(parts), Payouts.of(settled.totals(), parts), flow,
                FlowPicture.of(flow), changes(parts));
    }

    /** What the producers share. */
    public Coins shared() {
        return settled.totals().pool().minus(settled.totals().fee());
    }

    public Sentence headline() {
        return Headline.of(settled);
    }

    private static List<KindCount> users(List<HourPart> parts) {
        return KindCount.of(parts.stream().filter(HourPart::isConsumption)
                .filter(part -> !part.energy().equals(Energy.ZERO)).map(HourPart::kind));
    }

    /** Whose balance the hour changed: told only as long as it fits into a sentence. */
    private static List<HourPart> changes(List<HourPart> parts) {
        List<HourPart> changed = parts.stream()
                .filter(part -> part.change().microcoins() != 0).toList();
        return changed.size() <= MOST_CHANGES ? changed : List.of();
    }
}
