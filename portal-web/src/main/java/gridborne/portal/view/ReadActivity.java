package gridborne.portal.view;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.energy.Period;
import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.CoinHistory;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.MeterUse;
import gridborne.grid.Movement;
import gridborne.grid.PaymentReference;
import gridborne.grid.Pocket;
import gridborne.grid.SettledHour;
import gridborne.grid.Statement;
import gridborne.payment.OrderId;
import gridborne.payment.Orders;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Boundary of what happened to a person's coins: in their account and in their meters. */
@ApplicationScoped
public class ReadActivity {

    private static final int RECENT_HOURS = 48;

    @Inject
    private Book book;

    @Inject
    private CoinHistory history;

    @Inject
    private Meters meters;

    @Inject
    private People people;

    @Inject
    private Orders orders;

    @Inject
    private GridClock clock;

    @Inject
    private CurrentTenant current;

    /**
     * The last few lines, the newest first.
     *
     * @param latest the latest settled hour, if there is one
     */
    @Transactional
    public List<ActivityRow> latest(Person person, int limit, Optional<SettledHour> latest) {
        Set<Pocket> own = pockets(person);
        Optional<Hour> last = latest.map(SettledHour::hour);
        if (own.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        List<MeterUse> uses = history.hourly(metersIn(own), last.get().plus(1 - RECENT_HOURS),
                last.get(), current.tenant().zone());
        Statement statement = Statement.of(own, history.movements(own), uses);
        ActivityRow.Names names = names(movement -> Optional.empty());
        List<Statement.Line> lines = statement.lines();
        List<ActivityRow> rows = new ArrayList<>(limit);
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - limit); i--) {
            rows.add(ActivityRow.of(lines.get(i), own, names));
        }
        return rows;
    }

    /** All lines of a span in a person's account and meters, the newest first. */
    @Transactional
    public List<ActivityRow> between(Person person, Instant from, Instant until) {
        Set<Pocket> own = pockets(person);
        ActivityRow.Names names = new ActivityRow.Names(meter -> meters.byNumber(meter)
                .map(Meter::name).orElse("#" + meter), this::nameOf, receipts(person));
        List<ActivityRow> rows = new ArrayList<>(Statement.of(own, history.movements(own),
                history.days(metersIn(own), current.tenant().zone())).between(from, until).lines()
                .stream().map(line -> ActivityRow.of(line, own, names)).toList());
        Collections.reverse(rows);
        return rows;
    }

    /** What was asked for; nothing, where the caller has no such pocket. */
    @Transactional
    public Optional<ActivityView> view(Person person, AskedActivity asked) {
        Set<Pocket> own = pockets(person);
        Map<String, Pocket> named = named(own);
        if (!asked.pocket().isEmpty() && !named.containsKey(asked.pocket())) {
            return Optional.empty();
        }
        ZoneId zone = current.tenant().zone();
        Period month = asked.month(clock.now().atZone(zone).toLocalDate(), zone);
        Set<Pocket> scope = asked.pocket().isEmpty() ? own
                : Set.of(named.get(asked.pocket()));
        Statement all = Statement.of(scope, history.movements(own), uses(scope, asked, month));
        ActivityRow.Names names = names(receipts(person));
        List<ActivityRow> rows = new ArrayList<>(all.between(month.firstHour().start(),
                month.lastHour().end()).lines().stream()
                .map(line -> ActivityRow.of(line, scope, names))
                .filter(row -> asked.kind().isEmpty() || asked.kind().get() == row.kind())
                .toList());
        Collections.reverse(rows);
        return Optional.of(new ActivityView(asked, month, List.copyOf(named.keySet()), rows,
                all.closing()));
    }

    /** Day by day, but hour by hour in the month where that is asked for. */
    private List<MeterUse> uses(Set<Pocket> scope, AskedActivity asked, Period month) {
        ZoneId zone = current.tenant().zone();
        List<MeterUse> days = history.days(metersIn(scope), zone);
        if (!asked.hourly()) {
            return days;
        }
        List<MeterUse> uses = new ArrayList<>(days.stream()
                .filter(day -> day.first().isBefore(month.firstHour())
                        || month.lastHour().isBefore(day.first())).toList());
        uses.addAll(history.hourly(metersIn(scope), month.firstHour(), month.lastHour(), zone));
        return uses;
    }

    private Function<Movement, Optional<String>> receipts(Person person) {
        Map<PaymentReference, OrderId> paid = person.account().map(orders::paidBy)
                .orElse(Map.of());
        return movement -> movement.payment().map(paid::get)
                .map(order -> "/orders/" + order + "/receipt");
    }

    private Map<String, Pocket> named(Set<Pocket> own) {
        Map<String, Pocket> named = new LinkedHashMap<>();
        for (Pocket pocket : own) {
            if (pocket instanceof Pocket.OfMeter of) {
                meters.byNumber(of.meter()).ifPresent(
                        meter -> named.put(meter.code().value(), pocket));
            } else {
                named.put(AskedActivity.ACCOUNT, pocket);
            }
        }
        return named;
    }

    /** The account of a person, and the meters whose coins are theirs. */
    Set<Pocket> pockets(Person person) {
        Set<Pocket> own = new LinkedHashSet<>();
        person.account().ifPresent(account -> {
            own.add(new Pocket.OfAccount(account));
            book.metersOf(account).stream().map(MeterState::number)
                    .forEach(meter -> own.add(new Pocket.OfMeter(meter)));
        });
        return own;
    }

    static List<MeterNumber> metersIn(Set<Pocket> pockets) {
        return pockets.stream().filter(Pocket.OfMeter.class::isInstance)
                .map(pocket -> ((Pocket.OfMeter) pocket).meter()).toList();
    }

    private ActivityRow.Names names(Function<Movement, Optional<String>> receipts) {
        Map<MeterNumber, String> known = new HashMap<>();
        Map<AccountNumber, String> owners = new HashMap<>();
        return new ActivityRow.Names(meter -> known.computeIfAbsent(meter, this::nameOf),
                account -> owners.computeIfAbsent(account, this::nameOf), receipts);
    }

    private String nameOf(MeterNumber number) {
        return PublicRegister.of(meters.byNumber(number).stream().toList(),
                current.tenant().demo()).stream().map(Meter::name).findFirst()
                .orElse("#" + number);
    }

    private String nameOf(AccountNumber account) {
        return account.equals(AccountNumber.UTILITY) ? current.tenant().name()
                : people.ownerOf(account).map(Person::name).orElse("#" + account);
    }
}
