package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.energy.TimeLeft;
import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.CoinHistory;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.Operation;
import gridborne.grid.Passbook;
import gridborne.grid.Pocket;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.payment.auto.Standing;
import gridborne.pool.DeviceBudget;
import gridborne.pool.FourEyes;
import gridborne.pool.Leftover;
import gridborne.pool.Pool;
import gridborne.pool.PoolBook;
import gridborne.pool.Share;
import gridborne.pool.SpendingState;
import gridborne.pool.StandingAmount;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.pools.Devices;
import gridborne.tenants.pools.Due;
import gridborne.tenants.pools.Dues;
import gridborne.tenants.pools.Member;
import gridborne.tenants.pools.Members;
import gridborne.tenants.pools.Pools;
import gridborne.tenants.pools.Spending;
import gridborne.tenants.pools.Spendings;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What happens in pools by itself: standing amounts on their day, devices that run low, proposals
 * nobody answered, what is left of a closed pool. One pool a transaction, which locks it: nodes
 * take turns, and what one has done the next one sees.
 */
@ApplicationScoped
public class RunPools {

    @Inject
    private Pools pools;

    @Inject
    private Turn turn;

    @Transactional(Transactional.TxType.NEVER)
    public void round() {
        pools.all().stream().map(Pool::account).forEach(turn::take);
    }

    /** One pool's turn. */
    @ApplicationScoped
    static class Turn {

        @Inject
        private Pools pools;

        @Inject
        private Members members;

        @Inject
        private People people;

        @Inject
        private Dues dues;

        @Inject
        private Devices devices;

        @Inject
        private Spendings spendings;

        @Inject
        private PoolPurse purse;

        @Inject
        private PoolTreasury treasury;

        @Inject
        private PoolLetters letters;

        @Inject
        private Book book;

        @Inject
        private CoinHistory history;

        @Inject
        private RecentUse recentUse;

        @Inject
        private GridClock clock;

        @Inject
        private CurrentTenant current;

        @Transactional
        void take(AccountNumber account) {
            Pool pool = pools.lock(account).orElseThrow();
            if (pool.isOpen()) {
                expire(pool);
                members.of(account).forEach(member -> member.standing()
                        .filter(agreed -> agreed.isDue(today()))
                        .ifPresent(agreed -> collect(pool, member, agreed)));
                if (purse.isSettled(pools.of(account).orElseThrow())) {
                    devices.of(account).forEach(device -> care(pool, device));
                }
            } else if (purse.isSettled(pool) && purse.balance(pool).isPositive()) {
                giveBack(pool);
            }
        }

        private void expire(Pool pool) {
            Instant moment = clock.now();
            spendings.proposed(pool.account()).stream()
                    .filter(one -> !moment.isBefore(FourEyes.expiry(one.proposedAt())))
                    .forEach(one -> spendings.keep(pool.account(), new Spending(one.id(),
                            one.meter(), one.coins(), one.reason(), one.proposedBy(),
                            one.proposedAt(), SpendingState.EXPIRED, Optional.empty(),
                            Optional.of(moment), one.month(), Optional.empty())));
        }

        private void collect(Pool pool, Member member, StandingAmount agreed) {
            YearMonth month = YearMonth.from(today());
            Person person = people.byId(member.person()).orElseThrow();
            if (dues.isDone(pool.account(), member.person(), month)
                    || person.account().isEmpty()) {
                return;
            }
            Coins had = purse.balanceOf(person.account().get());
            boolean enough = had.compareTo(agreed.coins()) >= 0;
            Optional<SequenceNumber> sent = enough ? Optional.of(purse.send(pool,
                    new Operation.Transfer(person.account().get(), pool.account(),
                            agreed.coins()), "standing amount")) : Optional.empty();
            dues.keep(pool.account(), new Due(member.person(), month, agreed.coins(), sent,
                    enough ? Optional.empty() : Optional.of(had), clock.now()));
            if (!enough) {
                letters.leftOut(pool, person, month, agreed.coins(), had);
            }
        }

        /** A device about which something is proposed already waits for the answer. */
        private void care(Pool pool, DeviceBudget device) {
            boolean proposed = spendings.proposed(pool.account()).stream()
                    .anyMatch(one -> one.meter().equals(device.meter()));
            YearMonth month = YearMonth.from(today());
            book.meter(device.meter()).filter(meter -> !meter.retired() && !proposed)
                    .flatMap(meter -> device.due(standing(meter),
                            purse.given(pool, device.meter(), month), purse.free(pool, month)))
                    .ifPresent(coins -> treasury.sendOrPropose(pool, device.meter(), coins,
                            "automatic", Optional.empty()));
        }

        private Standing standing(MeterState meter) {
            return new Standing(meter.balance(), recentUse.timeLeft(List.of(meter)).apply(meter)
                    .map(TimeLeft::expected));
        }

        private void giveBack(Pool pool) {
            Passbook passbook = history.passbook(pool.account());
            PoolBook all = PoolBook.ofAll(pool.account(), passbook.movements());
            List<Share> given = all.came().entrySet().stream()
                    .filter(one -> one.getKey().filter(Pocket.OfAccount.class::isInstance)
                            .isPresent())
                    .map(one -> new Share(one.getKey().get(), one.getValue())).toList();
            Coins byCard = all.came().getOrDefault(Optional.<Pocket>empty(), Coins.ZERO);
            Leftover.split(passbook.balance(), given, byCard, fundable(pool)).forEach(share ->
                    purse.send(pool, share.pocket() instanceof Pocket.OfAccount account
                            ? new Operation.Transfer(pool.account(), account.account(),
                                    share.coins())
                            : new Operation.Fund(pool.account(),
                                    ((Pocket.OfMeter) share.pocket()).meter(), share.coins()),
                            "return what is left of a pool"));
        }

        private List<MeterNumber> fundable(Pool pool) {
            return devices.of(pool.account()).stream().map(DeviceBudget::meter)
                    .filter(number -> book.meter(number).filter(meter -> !meter.retired())
                            .isPresent()).toList();
        }

        private LocalDate today() {
            return LocalDate.ofInstant(clock.now(), current.tenant().zone());
        }
    }
}
