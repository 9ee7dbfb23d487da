package gridborne.portal.boundary;

import gridborne.pool.Pool;
import gridborne.pool.PoolCode;
import gridborne.tenants.people.Person;
import gridborne.tenants.pools.Member;
import gridborne.tenants.pools.Members;
import gridborne.tenants.pools.Pools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/** Lets members into their pool, and holds it for them until their transaction ends. */
@ApplicationScoped
class PoolDoor {

    /** A member in a pool that nobody else changes meanwhile. */
    record Inside(Pool pool, Member member, Person person) {
    }

    @Inject
    private Permission permission;

    @Inject
    private Pools pools;

    @Inject
    private Members members;

    /** Nothing where there is no such pool, or it is not the caller's: both look the same. */
    Optional<Inside> enter(PoolCode code) {
        Person person = permission.person();
        return pools.byCode(code).flatMap(pool -> pools.lock(pool.account()))
                .flatMap(pool -> members.find(pool.account(), person.id())
                        .map(member -> new Inside(pool, member, person)));
    }

    /** As a member of an open pool. */
    Optional<PoolResult> asMember(PoolCode code, Function<Inside, PoolResult> work) {
        return enter(code).map(inside -> inside.pool().isOpen() ? work.apply(inside)
                : PoolResult.no(PoolRule.CLOSED, inside.pool().name()));
    }

    /** As one of the treasurers of an open pool. */
    Optional<PoolResult> asTreasurer(PoolCode code, Function<Inside, PoolResult> work) {
        return asMember(code, inside -> inside.member().role().spends() ? work.apply(inside)
                : PoolResult.no(PoolRule.TREASURERS_ONLY));
    }
}
