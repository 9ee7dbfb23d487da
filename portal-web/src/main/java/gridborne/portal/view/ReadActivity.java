package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.CoinHistory;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.MeterUse;
import gridborne.grid.Pocket;
import gridborne.grid.SettledHour;
import gridborne.grid.Statement;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    private CurrentTenant current;

    /** The last few lines, the newest first. */
    @Transactional
    public List<ActivityRow> latest(Person person, int limit) {
        Set<Pocket> own = pockets(person);
        Optional<Hour> last = book.latestHour().map(SettledHour::hour);
        if (own.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        List<MeterUse> uses = history.hourly(metersIn(own), last.get().plus(1 - RECENT_HOURS),
                last.get(), current.tenant().zone());
        Statement statement = Statement.of(own, history.movements(own), uses);
        ActivityRow.Names names = names();
        List<Statement.Line> lines = statement.lines();
        List<ActivityRow> rows = new ArrayList<>(limit);
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - limit); i--) {
            rows.add(ActivityRow.of(lines.get(i), own, names));
        }
        return rows;
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

    ActivityRow.Names names() {
        Map<MeterNumber, String> known = new HashMap<>();
        PublicRegister.of(meters.all(), current.tenant().demo())
                .forEach(meter -> known.put(meter.number(), meter.name()));
        return new ActivityRow.Names(meter -> known.getOrDefault(meter, "#" + meter),
                this::nameOf, movement -> Optional.empty());
    }

    private String nameOf(AccountNumber account) {
        return account.equals(AccountNumber.UTILITY) ? current.tenant().name()
                : people.ownerOf(account).map(Person::name).orElse("#" + account);
    }
}
