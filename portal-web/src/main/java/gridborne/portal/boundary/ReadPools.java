package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.CoinHistory;
import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.Movement;
import gridborne.grid.OperationState;
import gridborne.grid.Passbook;
import gridborne.grid.Pocket;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.pool.DeviceBudget;
import gridborne.pool.FourEyes;
import gridborne.pool.Pool;
import gridborne.pool.PoolBook;
import gridborne.pool.PoolCode;
import gridborne.portal.boundary.PoolInside.Cared;
import gridborne.portal.boundary.PoolInside.InPool;
import gridborne.portal.boundary.PoolInside.Spent;
import gridborne.portal.boundary.PoolOverview.Contributor;
import gridborne.portal.boundary.PoolOverview.Contributor.Kind;
import gridborne.portal.boundary.PoolOverview.Given;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.pools.Devices;
import gridborne.tenants.pools.Dues;
import gridborne.tenants.pools.Invitations;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pools as everybody may see them, and as their members do. */
@ApplicationScoped
@Transactional
public class ReadPools {

    private static final int LATEST = 50;

    @Inject
    private Permission permission;

    @Inject
    private Pools pools;

    @Inject
    private Members members;

    @Inject
    private People people;

    @Inject
    private Devices devices;

    @Inject
    private Meters meters;

    @Inject
    private Spendings spendings;

    @Inject
    private Dues dues;

    @Inject
    private Invitations invitations;

    @Inject
    private PoolPurse purse;

    @Inject
    private Book book;

    @Inject
    private Journal journal;

    @Inject
    private CoinHistory history;

    @Inject
    private GridClock clock;

    @Inject
    private CurrentTenant current;

    /** The pools one is in. */
    public List<PoolOverview> mine() {
        return pools.of(permission.person().id()).stream().map(this::overview).toList();
    }

    /** A pool for everybody. */
    public Optional<PoolOverview> byCode(PoolCode code) {
        return pools.byCode(code).map(this::overview);
    }

    /** A pool for its members; to others it is not there. */
    public Optional<PoolInside> inside(PoolCode code) {
        Person person = permission.person();
        return pools.byCode(code).flatMap(pool -> members.find(pool.account(), person.id())
                .map(me -> inside(pool, me, person)));
    }

    /** What happened in a calendar year of the utility's zone, for its members. */
    public Optional<PoolBook> year(PoolCode code, int year) {
        PersonId person = permission.person().id();
        return pools.byCode(code)
                .filter(pool -> members.find(pool.account(), person).isPresent())
                .map(pool -> new PoolBook(pool.account(),
                        history.passbook(pool.account()).movements(), startOf(year),
                        startOf(year + 1)));
    }

    private Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(current.tenant().zone()).toInstant();
    }

    private PoolOverview overview(Pool pool) {
        Passbook passbook = history.passbook(pool.account());
        PoolBook all = PoolBook.ofAll(pool.account(), passbook.movements());
        List<Given> spent = new ArrayList<>(all.entries().stream()
                .filter(one -> all.change(one).isNegative())
                .map(one -> given(all, one)).toList());
        Collections.reverse(spent);
        return new PoolOverview(pool, passbook.balance(), all, contributors(pool, all), spent);
    }

    private Given given(PoolBook all, Movement movement) {
        return new Given(movement.at(), all.other(movement)
                .filter(Pocket.OfMeter.class::isInstance).map(Pocket.OfMeter.class::cast)
                .map(Pocket.OfMeter::meter).flatMap(meters::byNumber),
                all.change(movement).negated(), movement.transaction());
    }

    private List<Contributor> contributors(Pool pool, PoolBook all) {
        return all.came().entrySet().stream()
                .map(one -> contributor(pool, one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Contributor::coins).reversed()).toList();
    }

    /** A name only with its member's consent. */
    private Contributor contributor(Pool pool, Optional<Pocket> from, Coins coins) {
        if (from.isEmpty()) {
            return new Contributor(Kind.CARD, Optional.empty(), coins);
        }
        Optional<String> name = from.flatMap(this::owner).filter(person -> members
                .find(pool.account(), person.id()).filter(Member::shown).isPresent())
                .map(Person::name);
        return new Contributor(name.isPresent() ? Kind.NAMED : Kind.ANONYMOUS, name, coins);
    }

    private Optional<Person> owner(Pocket pocket) {
        return pocket instanceof Pocket.OfAccount account ? people.ownerOf(account.account())
                : Optional.empty();
    }

    private PoolInside inside(Pool pool, Member me, Person person) {
        PoolOverview overview = overview(pool);
        AccountNumber account = pool.account();
        return new PoolInside(overview, me, person.account().map(purse::balanceOf),
                inPool(account, overview.book()),
                devices.of(account).stream().map(device -> cared(pool, device)).toList(),
                spendings.of(account, LATEST).stream().map(one -> spent(one, person)).toList(),
                dues.of(account, LATEST).stream().map(due -> new PoolInside.Given(due,
                        name(due.person()), state(due.operation()))).toList(),
                me.role().spends() ? invitations.openOf(account) : List.of());
    }

    private List<InPool> inPool(AccountNumber pool, PoolBook all) {
        LocalDate today = LocalDate.ofInstant(clock.now(), current.tenant().zone());
        Map<Optional<Pocket>, Coins> came = all.came();
        return members.of(pool).stream().map(member -> {
            Person person = people.byId(member.person()).orElseThrow();
            Optional<Pocket> pocket = person.account().map(Pocket.OfAccount::new);
            boolean done = dues.isDone(pool, member.person(), YearMonth.from(today));
            return new InPool(person, member, pocket.isEmpty() ? Coins.ZERO
                    : came.getOrDefault(pocket, Coins.ZERO), member.standing().map(agreed ->
                            agreed.next(done ? YearMonth.from(today).plusMonths(1).atDay(1)
                                    : today)));
        }).toList();
    }

    private Cared cared(Pool pool, DeviceBudget budget) {
        YearMonth month = YearMonth.from(clock.now().atZone(current.tenant().zone()));
        MeterNumber number = budget.meter();
        Coins given = purse.given(pool, number, month);
        return new Cared(meters.byNumber(number).orElseThrow(), budget, given,
                budget.left(given), book.meter(number).map(MeterState::balance)
                        .orElse(Coins.ZERO));
    }

    private Spent spent(Spending one, Person reader) {
        return new Spent(one, meters.byNumber(one.meter()).orElseThrow(),
                one.proposedBy().map(this::name), one.decidedBy().map(this::name),
                FourEyes.expiry(one.proposedAt()), state(one.operation()),
                one.proposedBy().equals(Optional.of(reader.id())));
    }

    private Optional<OperationState> state(Optional<SequenceNumber> operation) {
        return operation.flatMap(journal::entry).map(JournalEntry::state);
    }

    private String name(PersonId id) {
        return people.byId(id).map(Person::name).orElse("");
    }
}
