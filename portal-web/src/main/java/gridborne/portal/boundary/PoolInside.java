package gridborne.portal.boundary;

import gridborne.grid.OperationState;
import gridborne.money.Coins;
import gridborne.pool.DeviceBudget;
import gridborne.pool.PoolRole;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.people.Person;
import gridborne.tenants.pools.Due;
import gridborne.tenants.pools.Invitation;
import gridborne.tenants.pools.Member;
import gridborne.tenants.pools.Spending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What members of a pool see of it. */
public record PoolInside(PoolOverview overview, Member me, Optional<Coins> own,
                         List<InPool> members, List<Cared> devices, List<Spent> spendings,
                         List<Given> dues, List<Invitation> invitations) {

    /** A member. @param next the day of the next standing amount */
    public record InPool(Person person, Member member, Coins gave, Optional<LocalDate> next) {
    }

    /** A device with what this month has seen. @param balance what is on it */
    public record Cared(Meter meter, DeviceBudget budget, Coins givenThisMonth, Coins left,
                        Coins balance) {
    }

    /** A spending, with what the chain made of it. */
    public record Spent(Spending spending, Meter meter, Optional<String> proposedBy,
                        Optional<String> decidedBy, Instant expires,
                        Optional<OperationState> chain, boolean mine) {
    }

    /** A standing amount of a month, with what the chain made of it. */
    public record Given(Due due, String member, Optional<OperationState> chain) {
    }

    public boolean treasurer() {
        return me.role().spends();
    }

    /** Whether there is somebody for the second word. */
    public boolean twoTreasurers() {
        return members.stream().map(InPool::member).map(Member::role)
                .filter(PoolRole::spends).count() > 1;
    }
}
