package gridborne.portal.rest;

import gridborne.grid.MeterCode;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.pool.PoolRole;
import gridborne.pool.SpendingState;
import gridborne.pool.StandingAmount;
import gridborne.portal.boundary.PoolInside;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What members see of their pool beyond what everybody may know. */
public record PoolInsideAnswer(PoolAnswer pool, PoolRole role, List<Member> members,
                               List<Device> devices, List<Spending> spendings,
                               List<Due> dues) {

    /** @param standingDay the day of the month; in a shorter one its last */
    public record Member(String name, PoolRole role, Coins gave, Boolean shown,
                         Optional<Coins> standingAmount, Optional<Integer> standingDay,
                         Optional<String> next) {
    }

    public record Device(MeterCode meter, Coins monthly, Coins givenThisMonth, Coins left,
                         Boolean automatic, Coins balance) {
    }

    public record Spending(String id, MeterCode meter, Coins coins, String reason,
                           SpendingState state, Optional<String> proposedBy,
                           Optional<String> decidedBy, Instant expires,
                           Optional<SequenceNumber> operation) {
    }

    /** @param had what the account had, where that was too little; then nothing moved */
    public record Due(String member, String month, Coins coins,
                      Optional<SequenceNumber> operation, Optional<Coins> had) {
    }

    static PoolInsideAnswer of(PoolInside inside) {
        return new PoolInsideAnswer(PoolAnswer.of(inside.overview()), inside.me().role(),
                inside.members().stream().map(PoolInsideAnswer::member).toList(),
                inside.devices().stream().map(PoolInsideAnswer::device).toList(),
                inside.spendings().stream().map(PoolInsideAnswer::spending).toList(),
                inside.dues().stream().map(PoolInsideAnswer::due).toList());
    }

    private static Member member(PoolInside.InPool one) {
        return new Member(one.person().name(), one.member().role(), one.gave(),
                one.member().shown(), one.member().standing().map(StandingAmount::coins),
                one.member().standing().map(StandingAmount::day),
                one.next().map(Object::toString));
    }

    private static Device device(PoolInside.Cared one) {
        return new Device(one.meter().code(), one.budget().monthly(), one.givenThisMonth(),
                one.left(), one.budget().automatic().isPresent(), one.balance());
    }

    private static Spending spending(PoolInside.Spent one) {
        return new Spending(one.spending().id().toString(), one.meter().code(),
                one.spending().coins(), one.spending().reason(), one.spending().state(),
                one.proposedBy(), one.decidedBy(), one.expires(), one.spending().operation());
    }

    private static Due due(PoolInside.Given one) {
        return new Due(one.member(), one.due().month().toString(), one.due().coins(),
                one.due().operation(), one.due().had());
    }
}
