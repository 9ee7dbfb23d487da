package gridborne.chain.projection;

import gridborne.energy.Hour;
import gridborne.grid.HourTotals;
import gridborne.grid.MeterNumber;
import gridborne.money.Coins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words for what differs between the contract's figures and ours (S9.3). */
final class Recomputation {

    private static final int MOST_NAMED = 5;

    private Recomputation() {
    }

    /** The sums of an hour, one by one. */
    static Optional<String> totals(Hour hour, HourTotals chain, HourTotals ours) {
        List<String> different = new ArrayList<>();
        compare(different, "energy in", chain.energyIn(), ours.energyIn());
        compare(different, "energy out", chain.energyOut(), ours.energyOut());
        compare(different, "carried in", chain.carryIn(), ours.carryIn());
        compare(different, "repaid", chain.repaid(), ours.repaid());
        compare(different, "collected", chain.collected(), ours.collected());
        compare(different, "fee", chain.fee(), ours.fee());
        compare(different, "paid out", chain.paidOut(), ours.paidOut());
        compare(different, "carried out", chain.carryOut(), ours.carryOut());
        compare(different, "meters", chain.meters(), ours.meters());
        return sentence("The sums of " + hour + " differ: ", different);
    }

    static String payout(MeterNumber meter, Coins chain, Coins ours) {
        return "Meter " + meter + ": the chain paid out " + chain + ", recomputed " + ours + ".";
    }

    static String balance(String whose, Coins chain, Coins ours) {
        return whose + ": the chain has " + chain + ", recomputed " + ours + ".";
    }

    /** Both, or the one there is. */
    static Optional<String> both(Optional<String> one, Optional<String> other) {
        return one.isEmpty() ? other : one.map(text -> other.map(more -> text + " " + more)
                .orElse(text));
    }

    /** The first few, and how many there are. */
    static Optional<String> sentence(String start, List<String> different) {
        if (different.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(" ", different.subList(0,
                Math.min(MOST_NAMED, different.size())));
        int more = different.size() - MOST_NAMED;
        return Optional.of(start + named + (more > 0 ? " And " + more + " more." : ""));
    }

    private static <T> void compare(List<String> different, String what, T chain, T ours) {
        if (!chain.equals(ours)) {
            different.add(what + ": the chain has " + chain + ", recomputed " + ours + ".");
        }
    }
}
