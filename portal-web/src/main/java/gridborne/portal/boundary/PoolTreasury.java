package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterNumber;
import gridborne.grid.Operation;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.pool.DeviceBudget;
import gridborne.pool.DeviceBudget.Automatic;
import gridborne.pool.FourEyes;
import gridborne.pool.NewPool;
import gridborne.pool.Pool;
import gridborne.pool.PoolCode;
import gridborne.pool.SpendingState;
import gridborne.portal.boundary.PoolDoor.Inside;
import gridborne.portal.boundary.PoolResult.Done;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.pools.Devices;
import gridborne.tenants.pools.Pools;
import gridborne.tenants.pools.Spending;
import gridborne.tenants.pools.Spendings;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** What treasurers do: budgets, spending, the second person's word, and the end of a pool. */
@ApplicationScoped
@Transactional
public class PoolTreasury {

    @Inject
    private PoolDoor door;

    @Inject
    private Pools pools;

    @Inject
    private Devices devices;

    @Inject
    private Meters meters;

    @Inject
    private Spendings spendings;

    @Inject
    private PoolPurse purse;

    @Inject
    private AuditLog audit;

    @Inject
    private GridClock clock;

    @Inject
    private CurrentTenant current;

    /** Cares for a device from now on, or changes how. */
    public Optional<PoolResult> budget(PoolCode code, MeterCode device, Coins monthly,
                                       Optional<Automatic> automatic) {
        return door.asTreasurer(code, inside -> fundable(device).map(meter -> {
            devices.agree(inside.pool().account(),
                    new DeviceBudget(meter.number(), monthly, automatic));
            audit.record("set a pool's budget", "pool " + inside.pool().account(), device + ": "
                    + monthly + " a month");
            return (PoolResult) new Done(inside.pool());
        }).orElseGet(() -> PoolResult.no(PoolRule.NO_SUCH_METER, device.value())));
    }

    public Optional<PoolResult> remove(PoolCode code, MeterCode device) {
        return door.asTreasurer(code, inside -> {
            meters.byCode(device).ifPresent(meter -> {
                devices.remove(inside.pool().account(), meter.number());
                audit.record("remove a pool's device", "pool " + inside.pool().account(),
                        device.value());
            });
            return new Done(inside.pool());
        });
    }

    /** The name, the goal and so on. A treasurer alone does not raise the limit of one person. */
    public Optional<PoolResult> change(PoolCode code, NewPool wish) {
        return door.asTreasurer(code, inside -> {
            Pool pool = inside.pool();
            if (wish.limit().compareTo(pool.limit()) > 0) {
                return PoolResult.no(PoolRule.LIMIT_RAISED, pool.limit());
            }
            pools.agree(pool.account(), wish);
            audit.record("change pool", "pool " + pool.account(), "limit " + wish.limit());
            return new Done(pools.of(pool.account()).orElseThrow());
        });
    }

    /** Funds a device within its budget; above the limit of one person, it is a proposal. */
    public Optional<PoolResult> spend(PoolCode code, MeterCode device, Coins coins,
                                      String reason) {
        return door.asTreasurer(code, inside -> {
            Optional<Meter> meter = fundable(device);
            if (meter.isEmpty()) {
                return PoolResult.no(PoolRule.NO_SUCH_METER, device.value());
            }
            return refusal(inside.pool(), meter.get(), coins).orElseGet(() -> sendOrPropose(
                    inside.pool(), meter.get().number(), coins, reason,
                    Optional.of(inside.person().id())));
        });
    }

    /** Without asking who asks: a device that runs low is funded so as well. */
    @Transactional(Transactional.TxType.MANDATORY)
    PoolResult sendOrPropose(Pool pool, MeterNumber meter, Coins coins, String reason,
                             Optional<PersonId> by) {
        boolean two = FourEyes.needed(pool.limit(), purse.givenAlone(pool, meter, month()), coins);
        UUID id = UUID.randomUUID();
        Optional<SequenceNumber> sent = two ? Optional.empty()
                : Optional.of(fund(pool, meter, coins));
        spendings.keep(pool.account(), new Spending(id, meter, coins, reason, by, clock.now(),
                two ? SpendingState.PROPOSED : SpendingState.SENT, Optional.empty(),
                Optional.empty(), month(), sent));
        if (two) {
            audit.record("propose a pool's spending", "pool " + pool.account(), id + ": " + coins);
        }
        return sent.<PoolResult>map(PoolResult.OnItsWay::new)
                .orElseGet(() -> new PoolResult.Proposed(id.toString()));
    }

    /** Never by whoever proposed it; and what no longer fits is not sent. */
    public Optional<PoolResult> approve(PoolCode code, UUID proposal) {
        return door.asTreasurer(code, inside -> proposed(inside, proposal).map(waiting -> {
            if (waiting.proposedBy().equals(Optional.of(inside.person().id()))) {
                return PoolResult.no(PoolRule.OWN_PROPOSAL);
            }
            Meter meter = meters.byNumber(waiting.meter()).orElseThrow();
            return meter.retired() ? PoolResult.no(PoolRule.NO_SUCH_METER, meter.code().value())
                    : refusal(inside.pool(), meter, waiting.coins())
                            .orElseGet(() -> approved(inside, waiting));
        }).orElseGet(() -> PoolResult.no(PoolRule.NOT_PROPOSED)));
    }

    private PoolResult approved(Inside inside, Spending waiting) {
        SequenceNumber sent = fund(inside.pool(), waiting.meter(), waiting.coins());
        decide(inside, waiting, SpendingState.SENT, Optional.of(sent));
        return new PoolResult.OnItsWay(sent);
    }

    /** By either treasurer: whoever proposed it may think again. */
    public Optional<PoolResult> reject(PoolCode code, UUID proposal) {
        return door.asTreasurer(code, inside -> proposed(inside, proposal).map(waiting -> {
            decide(inside, waiting, SpendingState.REJECTED, Optional.empty());
            return (PoolResult) new Done(inside.pool());
        }).orElseGet(() -> PoolResult.no(PoolRule.NOT_PROPOSED)));
    }

    /** Nothing more comes in or goes out; what is left returns as soon as the chain is through. */
    public Optional<PoolResult> close(PoolCode code) {
        return door.asTreasurer(code, inside -> {
            Pool pool = inside.pool();
            spendings.proposed(pool.account()).forEach(waiting ->
                    decide(inside, waiting, SpendingState.REJECTED, Optional.empty()));
            pools.close(pool.account(), clock.now());
            audit.record("close pool", "pool " + pool.account(), "");
            return new Done(pools.of(pool.account()).orElseThrow());
        });
    }

    private Optional<PoolResult> refusal(Pool pool, Meter meter, Coins coins) {
        Optional<DeviceBudget> budget = devices.find(pool.account(), meter.number());
        if (budget.isEmpty()) {
            return Optional.of(PoolResult.no(PoolRule.NOT_OUR_DEVICE, meter.name()));
        }
        Coins left = budget.get().left(purse.given(pool, meter.number(), month()));
        if (left.compareTo(coins) < 0) {
            return Optional.of(PoolResult.no(PoolRule.OVER_BUDGET, meter.name(), left, coins));
        }
        Coins free = purse.free(pool, month());
        return free.compareTo(coins) < 0
                ? Optional.of(PoolResult.no(PoolRule.TOO_FEW_COINS, free, coins))
                : Optional.empty();
    }

    private SequenceNumber fund(Pool pool, MeterNumber meter, Coins coins) {
        return purse.send(pool, new Operation.Fund(pool.account(), meter, coins),
                "fund a pool's device");
    }

    private void decide(Inside inside, Spending waiting, SpendingState state,
                        Optional<SequenceNumber> sent) {
        spendings.keep(inside.pool().account(), new Spending(waiting.id(), waiting.meter(),
                waiting.coins(), waiting.reason(), waiting.proposedBy(), waiting.proposedAt(),
                state, Optional.of(inside.person().id()), Optional.of(clock.now()), month(),
                sent));
        audit.record(state + " a pool's spending", "pool " + inside.pool().account(),
                waiting.id().toString());
    }

    private Optional<Spending> proposed(Inside inside, UUID id) {
        Instant moment = clock.now();
        return spendings.find(inside.pool().account(), id).filter(Spending::isProposed)
                .filter(one -> moment.isBefore(FourEyes.expiry(one.proposedAt())));
    }

    private Optional<Meter> fundable(MeterCode code) {
        return meters.byCode(code).filter(meter -> !meter.retired()
                && meter.direction() == Direction.CONSUMPTION);
    }

    private YearMonth month() {
        return YearMonth.from(clock.now().atZone(current.tenant().zone()));
    }
}
