package gridborne.portal.view;

import gridborne.energy.GridClock;
import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.CoinHistory;
import gridborne.grid.Direction;
import gridborne.grid.HourLine;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.MeterUse;
import gridborne.grid.SettledHour;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.CashOut;
import gridborne.payment.CashOutState;
import gridborne.portal.boundary.ReadCashOuts;
import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.EarningsStatement.Month;
import gridborne.portal.view.Production.Bar;
import gridborne.portal.view.Production.Earned;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.Person;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a producer's own meters brought, from the settled hours of the book. */
@ApplicationScoped
@Transactional
public class ReadProduction {

    @Inject
    private CurrentCaller caller;

    @Inject
    private ReadCashOuts cashOuts;

    @Inject
    private Book book;

    @Inject
    private CoinHistory history;

    @Inject
    private Meters meters;

    @Inject
    private GridClock clock;

    @Inject
    private CurrentTenant current;

    public Production production() {
        Set<MeterNumber> mine = mine();
        Optional<SettledHour> latest = book.latestHour();
        List<HourLine> lines = latest.map(settled -> book.lines(settled.hour())).orElse(List.of())
                .stream().filter(line -> line.direction() == Direction.PRODUCTION).toList();
        List<HourLine> own = lines.stream().filter(line -> mine.contains(line.meter())).toList();
        YearMonth month = YearMonth.from(clock.now().atZone(current.tenant().zone()));
        Coins paidOut = sum(lines).coins();
        return new Production(latest.map(SettledHour::hour), sum(own),
                Share.of(sum(own).coins().microcoins(), Math.max(1, paidOut.microcoins())),
                bars(lines, mine), byMonth(mine).getOrDefault(month, Earned.NOTHING),
                month.getYear());
    }

    /** A calendar year of the utility's zone, month by month. */
    public EarningsStatement statement(int year) {
        Map<YearMonth, Earned> earned = byMonth(mine());
        Map<YearMonth, List<CashOut>> paid = cashOuts.mine().stream()
                .filter(one -> one.state() instanceof CashOutState.Paid)
                .collect(Collectors.groupingBy(one -> YearMonth.from(one.changedAt()
                        .atZone(current.tenant().zone()))));
        return new EarningsStatement(current.tenant().name(),
                caller.person().map(Person::name).orElse(""), year,
                IntStream.rangeClosed(1, 12).mapToObj(number -> {
                    YearMonth month = YearMonth.of(year, number);
                    Earned one = earned.getOrDefault(month, Earned.NOTHING);
                    List<CashOut> out = paid.getOrDefault(month, List.of());
                    return new Month(month, one.energy(), one.coins(), out.stream()
                            .map(CashOut::coins).reduce(Coins.ZERO, Coins::plus),
                            out.stream().map(CashOut::money).reduce(
                                    new Money(0, current.tenant().currency()), Money::plus));
                }).toList());
    }

    private List<Bar> bars(List<HourLine> lines, Set<MeterNumber> mine) {
        List<HourLine> paid = lines.stream().filter(line -> line.payout().isPositive())
                .sorted(Comparator.comparing(HourLine::payout).reversed()).toList();
        Map<MeterNumber, Meter> known = meters.byNumbers(paid.stream().limit(Payouts.NAMED)
                .map(HourLine::meter).toList()).stream()
                .collect(Collectors.toMap(Meter::number, Function.identity()));
        List<Share> shares = Share.among(paid.stream()
                .map(line -> line.payout().microcoins()).toList());
        return IntStream.range(0, paid.size()).limit(Payouts.NAMED).mapToObj(i -> new Bar(
                known.get(paid.get(i).meter()).name(), paid.get(i).energy(), paid.get(i).payout(),
                shares.get(i), mine.contains(paid.get(i).meter()))).toList();
    }

    private Map<YearMonth, Earned> byMonth(Set<MeterNumber> mine) {
        return history.days(mine, current.tenant().zone()).stream().collect(Collectors.toMap(
                use -> YearMonth.from(use.day()), ReadProduction::earned, Earned::plus));
    }

    private static Earned earned(MeterUse use) {
        return new Earned(use.energy(), use.payout());
    }

    private static Earned sum(List<HourLine> lines) {
        return lines.stream().map(line -> new Earned(line.energy(), line.payout()))
                .reduce(Earned.NOTHING, Earned::plus);
    }

    private Set<MeterNumber> mine() {
        Optional<AccountNumber> account = caller.person().flatMap(Person::account);
        return account.map(book::metersOf).orElse(List.of()).stream()
                .filter(meter -> meter.direction() == Direction.PRODUCTION)
                .map(MeterState::number).collect(Collectors.toSet());
    }
}
