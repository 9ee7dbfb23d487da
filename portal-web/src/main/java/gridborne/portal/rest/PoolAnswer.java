package gridborne.portal.rest;

import gridborne.grid.AccountNumber;
import gridborne.grid.MeterCode;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import gridborne.pool.Pool;
import gridborne.pool.PoolState;
import gridborne.portal.boundary.PoolOverview;
import gridborne.tenants.meters.Meter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What everybody may know of a pool: {@code paid_in} − {@code paid_out} = {@code balance}.
 *
 * @param matchesChain whether all entries together are the balance on the chain
 */
public record PoolAnswer(String code, String name, String purpose, AccountNumber account,
                         PoolState state, Optional<Coins> goal, Coins limit,
                         Optional<Coins> dues, Coins balance, Coins paidIn, Coins paidOut,
                         Boolean matchesChain, List<Contribution> contributions,
                         List<Given> spent) {

    /** Without a name: by card, or by somebody who does not want to be named. */
    public record Contribution(String kind, Optional<String> name, Coins coins) {
    }

    /** Without a meter it went back to whoever had given it. */
    public record Given(Instant at, Optional<MeterCode> meter, Coins coins,
                        TransactionHash transaction) {
    }

    static PoolAnswer of(PoolOverview overview) {
        Pool pool = overview.pool();
        return new PoolAnswer(pool.code().value(), pool.name(), pool.purpose(), pool.account(),
                pool.state(), pool.goal(), pool.limit(), pool.dues(), overview.balance(),
                overview.book().in(), overview.book().out(), overview.matchesChain(),
                overview.contributors().stream().map(one -> new Contribution(one.kind().name(),
                        one.name(), one.coins())).toList(),
                overview.spent().stream().map(one -> new Given(one.at(),
                        one.device().map(Meter::code), one.coins(), one.transaction())).toList());
    }
}
