package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.grid.Operation;
import gridborne.pool.NewPool;
import gridborne.pool.Pool;
import gridborne.pool.PoolRole;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import gridborne.tenants.pools.Members;
import gridborne.tenants.pools.Pools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Founds a pool; whoever founds it is its treasurer. */
@ApplicationScoped
public class FoundPool {

    @Inject
    private Permission permission;

    @Inject
    private Pools pools;

    @Inject
    private Members members;

    @Inject
    private PoolPurse purse;

    @Inject
    private GridClock clock;

    @Transactional
    public PoolResult found(NewPool wish) {
        Person founder = permission.anyOf(Role.RESIDENT, Role.PRODUCER, Role.TREASURER);
        if (founder.account().isEmpty()) {
            return PoolResult.no(PoolRule.NO_ACCOUNT);
        }
        return pools.found(wish, clock.now()).map(pool -> opened(pool, founder))
                .orElseGet(() -> PoolResult.no(PoolRule.NAME_TAKEN, wish.name()));
    }

    private PoolResult opened(Pool pool, Person founder) {
        members.join(pool.account(), founder.id(), PoolRole.TREASURER, clock.now());
        purse.send(pool, new Operation.OpenAccount(pool.account()), "found pool");
        return new PoolResult.Done(pool);
    }
}
