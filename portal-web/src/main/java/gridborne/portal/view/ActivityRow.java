package gridborne.portal.view;

import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterUse;
import gridborne.grid.Movement;
import gridborne.grid.Pocket;
import gridborne.grid.Posting;
import gridborne.grid.Statement;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A line of one's activity in words. */
public record ActivityRow(Instant at, ActivityKind kind, Sentence title, Sentence detail,
                          Coins change, Coins balance, Optional<TransactionHash> transaction,
                          Optional<String> receipt) {

    /** How what a line speaks of is called. */
    public record Names(Function<MeterNumber, String> meter,
                        Function<AccountNumber, String> account,
                        Function<Movement, Optional<String>> receipt) {
    }

    static ActivityRow of(Statement.Line line, Set<Pocket> own, Names names) {
        return line.use().map(use -> ofUse(line, use, names))
                .orElseGet(() -> ofMovement(line, line.movement().orElseThrow(), own, names));
    }

    private static ActivityRow ofUse(Statement.Line line, MeterUse use, Names names) {
        boolean produced = use.due().microcoins() == 0 && use.payout().microcoins() != 0;
        String what = produced ? "activity.earned" : "activity.used";
        Sentence title = use.hours() == 1
                ? Sentence.of(what + ".hour", use.first().start(), use.last().end())
                : Sentence.of(what + ".day", use.hours());
        return new ActivityRow(line.at(), produced ? ActivityKind.EARNED : ActivityKind.USED,
                title, Sentence.of("activity.energy", names.meter().apply(use.meter()),
                        use.energy()), line.change(), line.balance(), Optional.empty(),
                Optional.empty());
    }

    private static ActivityRow ofMovement(Statement.Line line, Movement movement, Set<Pocket> own,
                                          Names names) {
        String name = counterpart(movement, own, names);
        boolean mine = movement.postings().stream()
                .filter(posting -> posting.change().isNegative())
                .anyMatch(posting -> own.contains(posting.pocket()));
        String key = "activity." + movement.kind() + switch (movement.kind()) {
            case FUNDED, TRANSFERRED -> mine ? ".out" : ".in";
            default -> "";
        };
        return new ActivityRow(line.at(), ActivityKind.of(movement.kind()),
                Sentence.of(key, name), detail(movement, own), line.change(), line.balance(),
                Optional.of(movement.transaction()), names.receipt().apply(movement));
    }

    /** What moved from one pocket to another of the same person changes nothing; how much did. */
    private static Sentence detail(Movement movement, Set<Pocket> own) {
        List<Posting> postings = movement.postings();
        boolean within = postings.size() > 1
                && postings.stream().allMatch(posting -> own.contains(posting.pocket()));
        return within ? Sentence.of("activity.within", postings.get(1).change())
                : Sentence.of("activity.detail." + ActivityKind.of(movement.kind()));
    }

    private static String counterpart(Movement movement, Set<Pocket> own, Names names) {
        Optional<Pocket> meter = movement.postings().stream().map(Posting::pocket)
                .filter(Pocket.OfMeter.class::isInstance).findFirst();
        return meter.or(() -> movement.postings().stream().map(Posting::pocket)
                        .filter(pocket -> !own.contains(pocket)).findFirst())
                .map(pocket -> pocket instanceof Pocket.OfMeter of
                        ? names.meter().apply(of.meter())
                        : names.account().apply(((Pocket.OfAccount) pocket).account()))
                .orElse("");
    }
}
