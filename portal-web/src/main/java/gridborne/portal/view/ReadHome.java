package gridborne.portal.view;

import gridborne.energy.TimeLeft;
import gridborne.grid.Book;
import gridborne.grid.Direction;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.SettledHour;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.payment.OrderLimits;
import gridborne.payment.Orders;
import gridborne.payment.PaymentAccounts;
import gridborne.payment.auto.AutoTopUps;
import gridborne.portal.boundary.DecidedMeters;
import gridborne.portal.boundary.MeterOverview;
import gridborne.portal.boundary.ReadMeters;
import gridborne.portal.boundary.RecentUse;
import gridborne.tenants.following.FollowedMeters;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.Person;
import gridborne.tenants.prices.CoinPrices;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Boundary of a person's home: their own account and meters, nobody else's. */
@ApplicationScoped
public class ReadHome {

    private static final int LAST_ACTIVITIES = 4;
    private static final int MOST_CARDS = 12;

    @Inject
    private Book book;

    @Inject
    private DecidedMeters decided;

    @Inject
    private Meters meters;

    @Inject
    private ReadMeters readMeters;

    @Inject
    private RecentUse recentUse;

    @Inject
    private ReadUse use;

    @Inject
    private ReadActivity activity;

    @Inject
    private FollowedMeters followed;

    @Inject
    private AutoTopUps autoTopUps;

    @Inject
    private Orders orders;

    @Inject
    private PaymentAccounts accounts;

    @Inject
    private CurrentTenant current;

    @Inject
    private CoinPrices prices;

    /** What is read once for everything below; of a large grid, not all meters. */
    private record Register(List<Meter> all, List<Meter> own, List<MeterState> states,
                            Optional<SettledHour> latest, List<HourPart> lastHour,
                            Function<MeterState, Optional<TimeLeft>> timeLeft) {

        List<MeterRow> rows(List<Meter> some) {
            return MeterRow.of(some, states, lastHour, timeLeft);
        }
    }

    @Transactional
    public HomeView view(Person person) {
        Register register = register(person);
        List<MeterRow> fundable = fundable(register);
        List<MeterRow> meterRows = register.rows(register.own());
        Optional<Coins> balance = person.account().flatMap(book::balance);
        CoinPrice price = prices.now();
        TopUp topUp = topUp(person, price);
        List<ActivityRow> latest = activity.latest(person, LAST_ACTIVITIES,
                register.latest());
        List<MeterCard> cards = cards(person, register);
        List<MeterNumber> consuming = register.own().stream()
                .filter(ReadHome::consumes).map(Meter::number).toList();
        ReadUse.Pictures pictures = use.pictures(consuming, register.latest());
        return new HomeView(person, person.account(), balance,
                balance.filter(Coins::isPositive).map(price::worth),
                meterRows.stream().limit(HomeView.MOST_METERS).toList(),
                Math.max(0, meterRows.size() - HomeView.MOST_METERS), fundable, topUp, cards,
                followable(fundable, cards), pictures.week(), pictures.heat(), latest,
                latest.isEmpty() ? first(topUp) : Optional.empty(),
                person.account().flatMap(autoTopUps::of).isPresent());
    }

    /** The meters that anybody may fund, without the pictures of a home. */
    @Transactional
    public List<MeterRow> fundable(Person person) {
        return fundable(register(person));
    }

    private List<MeterRow> fundable(Register register) {
        return register.rows(PublicRegister.of(register.all(), current.tenant().demo()).stream()
                .filter(ReadHome::consumes).toList());
    }

    private Register register(Person person) {
        List<Meter> own = person.account().map(meters::ofOwner).orElse(List.of());
        List<Meter> all = register(own, followed.of(person.id()));
        List<MeterNumber> numbers = all.stream().map(Meter::number).toList();
        List<MeterState> states = decided.of(numbers);
        Optional<SettledHour> latest = book.latestHour();
        List<HourPart> lastHour = latest.map(SettledHour::hour)
                .map(hour -> HourPart.of(book.lines(hour, numbers), all)).orElse(List.of());
        return new Register(all, own, states, latest, lastHour,
                recentUse.timeLeft(states, latest));
    }

    /** One's own, those one follows, and so many that anybody may fund. */
    private List<Meter> register(List<Meter> own, List<MeterNumber> watched) {
        Map<MeterNumber, Meter> known = new TreeMap<>();
        Stream.of(own, meters.byNumbers(watched), meters.inService(HomeView.MOST_READ))
                .flatMap(List::stream).forEach(meter -> known.put(meter.number(), meter));
        return List.copyOf(known.values());
    }

    private TopUp topUp(Person person, CoinPrice price) {
        OrderLimits limits = orders.limits();
        return new TopUp(person.account().isPresent() && accounts.connected().isPresent(), limits,
                Preset.of(price, limits, coins -> Optional.empty()));
    }

    /** The usual amounts begin small; the third, 10, is what one begins with. */
    private static Optional<Preset> first(TopUp topUp) {
        return topUp.possible() ? topUp.presets().stream().skip(2).findFirst()
                : Optional.empty();
    }

    private List<MeterCard> cards(Person person, Register register) {
        List<MeterNumber> watched = followed.of(person.id());
        Function<MeterState, Optional<Coins>> averageDay =
                recentUse.averageDay(register.states(), register.latest());
        List<Meter> own = register.own().stream().filter(ReadHome::consumes)
                .filter(Predicate.not(Meter::retired)).toList();
        List<Meter> others = PublicRegister.of(register.all(), current.tenant().demo()).stream()
                .filter(meter -> watched.contains(meter.number())
                        && own.stream().noneMatch(mine -> mine.number().equals(meter.number())))
                .toList();
        return Stream.concat(
                cards(own, true, register, averageDay).sorted(Comparator.comparing(
                        card -> card.row().balance())).limit(MOST_CARDS),
                cards(others, false, register, averageDay)).toList();
    }

    private Stream<MeterCard> cards(List<Meter> some, boolean own, Register register,
                                    Function<MeterState, Optional<Coins>> averageDay) {
        List<MeterCard> cards = new ArrayList<>();
        for (Meter meter : some) {
            Optional<MeterState> state = register.states().stream()
                    .filter(one -> one.number().equals(meter.number())).findFirst();
            register.rows(List.of(meter)).forEach(row -> cards.add(new MeterCard(row, own,
                    state.flatMap(averageDay), own && row.balance().isNegative()
                            ? readMeters.byCode(meter.code()).flatMap(MeterOverview::connection)
                            : Optional.empty())));
        }
        return cards.stream();
    }

    private static List<MeterRow> followable(List<MeterRow> fundable, List<MeterCard> cards) {
        return fundable.stream().filter(row -> cards.stream()
                .noneMatch(card -> card.row().code().equals(row.code()))).toList();
    }

    private static boolean consumes(Meter meter) {
        return meter.direction() == Direction.CONSUMPTION;
    }
}
